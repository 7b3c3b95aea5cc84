import { isFeelingNoun, isOwnFeeling } from './feelingWords.js';

/** With what a speaker begins to name a feeling of their own: `I'm`, `I feel`, `That makes me`. */
const OPENING = /\b(?:I(?:['’]m| am| feel)|(?:makes?|making) me)\b/giu;
/** What stands between that and the feeling: `so very`, `filled with`; any other word ends the search. */
const BETWEEN = new Set(
  `so very really just such absolutely quite a little bit pretty rather too still also all kind of sort feeling feel feels
  fucking goddamn damn much nothing but this the filled overwhelmed overcome consumed bursting full with by more and
  more`.split(/\s+/u),
);
/** The rest of what strengthens are adverbs, `terribly`; these weaken instead. */
const ADVERB = /^(?!(?:hard|bare|scarce|rare|near|supposed)ly$)\p{L}+ly$/iu;
/** After these a noun names a feeling, where `I'm Joy` names a person. */
const BEFORE_NOUN = /^(?:feel|feels|feeling|much|with|of|by|but|such)$/iu;
/** What comes before makes it another's word, a condition or a threat: `She says I'm happy`, `If I'm angry`, `Don't make me mad`. */
const NOT_OUTRIGHT =
  /(?:\b(?:if|when|whenever|unless|until|whether|think|thinks|thought|thinking|say|says|said|saying|tell|tells|told|believe|believes|guess|hope|wish|like|though|pretend|pretending|not|never|to|would|could|should|might|will|can|only)(?: (?:that|me|you|him|her|them|us|everyone|people))*|n['’]t|['’](?:d|ll)|\p{L} (?:that|which|who))\s*$/iu;
/** More often politeness than a feeling, unless there is more of it: `I'm afraid not`, `I'm glad you came`. */
const POLITE = /^(?:afraid|glad|pleased)$/iu;
/** With `to` after them, an offer: `I'm happy to help`. */
const OFFERING = /^(?:happy|glad|pleased|delighted|proud)$/iu;
const LOVE_AND_HATE =
  /\bI (?:(?:just|do|still|so|always|fucking|goddamn|\p{L}+ly) )*(?:(?:love|adore|hate|despise|loathe) (?:you|him|them|myself|her(?= (?:so|too|more|and|but|for|with|now|anymore)\b|[^\s\p{L}'’]|$))\b|(?:hate|despise|loathe) (?:this|it)(?=[^\s\p{L}'’]|$))/giu;

/** The words with which a speaker names a feeling of their own outright: `I am so angry`; `undefined` where there are none. */
export function ownFeeling(text: string): string | undefined {
  for (const { index, 0: opening } of text.matchAll(OPENING)) {
    const end = isOutright(text, index) ? endOfFeeling(text, index, index + opening.length) : undefined;
    if (end !== undefined) return text.slice(index, end);
  }
  return [...text.matchAll(LOVE_AND_HATE)].find(
    ({ index, 0: phrase }) => isOutright(text, index) && !isAsked(text, index + phrase.length),
  )?.[0];
}

/** Whether what begins here is the speaker's own word: by what comes before it in its clause. */
function isOutright(text: string, start: number): boolean {
  const clause = text.slice(0, start).split(/[.!?,;:—–]/u);
  return !NOT_OUTRIGHT.test(clause.at(-1) ?? '');
}

/** Where the feeling that is named from here on ends; `undefined` where none is. */
function endOfFeeling(text: string, start: number, from: number): number | undefined {
  const words = /[\s,]+(\p{L}[\p{L}'’-]*)/uy;
  words.lastIndex = from;
  let before = text.slice(start, from).split(' ').at(-1) ?? '';
  let isMore = false;
  for (let next = words.exec(text); next !== null; next = words.exec(text)) {
    const [, word = ''] = next;
    const end = next.index + next[0].length;
    if (isOwnFeeling(word) || (isFeelingNoun(word) && BEFORE_NOUN.test(before)))
      return isNamed(text, { word, start, end, isMore }) ? end : undefined;
    if (!BETWEEN.has(word.toLowerCase()) && !ADVERB.test(word)) return undefined;
    isMore ||= !/^(?:feel|feels|feeling)$/iu.test(word);
    before = word;
  }
  return undefined;
}

interface NamedFeeling {
  readonly word: string;
  /** Of the whole phrase in its text. */
  readonly start: number;
  readonly end: number;
  /** Whether something strengthens it. */
  readonly isMore: boolean;
}

/** Whether a feeling's word is meant as one, by what follows it. */
function isNamed(text: string, { word, start, end, isMore }: NamedFeeling): boolean {
  if (isAsked(text, end)) return false;
  const [, next = ''] = /^ (\p{L}+)/u.exec(text.slice(end)) ?? [];
  if (OFFERING.test(word) && /^(?:to|with)$/iu.test(next)) return isMore && !POLITE.test(word);
  if (isMore) return true;
  const isAll = /(?:^|[.!?] )$/u.test(text.slice(0, start)) && /^[.!]/u.test(text.slice(end));
  return !POLITE.test(word) || next.toLowerCase() === 'of' || isAll;
}

/** Whether what ends here is part of a question. */
function isAsked(text: string, end: number): boolean {
  return /^[^.!,;:—–]*\?/u.test(text.slice(end));
}
