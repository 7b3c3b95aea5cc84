/** What a feeling word names, in the plane of readings: coarse, by hand, its sign being what counts. */
export interface Feeling {
  readonly word: string;
  /** Unpleasant -1 to pleasant 1. */
  readonly valence: number;
  /** Calm -1 to agitated 1. */
  readonly arousal: number;
}

/** Adjectives of feeling and tone, grouped by where they lie. Not a list of all there are: of those that scripts use. */
const GROUPS: readonly (readonly [valence: number, arousal: number, words: string])[] = [
  [0.8, 0.6, 'joyful ecstatic elated thrilled overjoyed triumphant euphoric jubilant exuberant'],
  [
    0.6,
    0.4,
    'happy cheerful delighted excited playful amused funny comic merry giddy enthusiastic eager bright',
  ],
  [
    0.5,
    0.1,
    'hopeful loving warm tender affectionate romantic grateful proud glad pleased friendly fond sweet kind',
  ],
  [0.5, -0.4, 'peaceful serene content relieved relaxed cosy gentle soothing'],
  [0.2, -0.5, 'calm quiet dreamy'],
  [-0.3, -0.4, 'melancholy wistful bored tired weary lonely sombre gloomy'],
  [-0.6, -0.3, 'sad unhappy hurt sorrowful mournful bleak depressed disappointed ashamed guilty heartbroken'],
  [
    -0.4,
    0.3,
    'uneasy nervous anxious worried annoyed irritated impatient embarrassed jealous suspicious frustrated',
  ],
  [-0.4, 0.6, 'tense suspenseful eerie ominous'],
  [-0.6, 0.5, 'angry upset afraid scared frightened bitter hostile dark disgusted distraught'],
  [
    -0.8,
    0.8,
    'furious terrified horrified desperate enraged livid panicked hysterical hateful miserable devastated',
  ],
];

const BY_WORD: ReadonlyMap<string, Feeling> = new Map(
  GROUPS.flatMap(([valence, arousal, words]) =>
    words.split(' ').map((word) => [word, { word, valence, arousal }] as const),
  ),
);

/** All words that name a feeling or a tone, in alphabetical order. */
export const FEELINGS: readonly Feeling[] = [...BY_WORD.values()].sort((a, b) => (a.word < b.word ? -1 : 1));

/** What a word names: `angry` and `angrily` alike; `undefined` for other words. */
export function feelingOf(word: string): Feeling | undefined {
  const plain = word.toLowerCase();
  if (!plain.endsWith('ly')) return BY_WORD.get(plain);
  const stem = plain.slice(0, -2);
  return BY_WORD.get(plain) ?? BY_WORD.get(stem) ?? BY_WORD.get(stem.replace(/i$/u, 'y'));
}

/** Words beside a feeling that turn it about or make it a show of one. */
const MASKS =
  /\b(?:not|no|never|less|un\w+ly|fake|faking|false|falsely|mock|mocking|feign\w*|forced|pretend\w*|trying|tries|almost|sarcas\w*|ironic\w*|dry|dryly|wry|wryly|deadpan|too|hiding|covering|despite)\b/iu;
/** Nearer to the middle a word tells of calm or nerves rather than of a pleasant or unpleasant feeling: `quietly`, `nervous`. */
const MIN_VALENCE = 0.5;
/** Longer parentheticals are stage business. */
const LONGEST_PARENTHETICAL = 40;

/** The feeling that a parenthetical names; `undefined` where it names none, two that disagree, or a mask. */
export function feelingIn(parenthetical: string): Feeling | undefined {
  if (parenthetical.length > LONGEST_PARENTHETICAL || MASKS.test(parenthetical)) return undefined;
  const named = (parenthetical.match(/\p{L}+/gu) ?? []).flatMap((word) => feelingOf(word) ?? []);
  const [first] = named;
  const agree = named.every(({ valence }) => Math.sign(valence) === Math.sign(first?.valence ?? 0));
  return agree && Math.abs(first?.valence ?? 0) >= MIN_VALENCE ? first : undefined;
}

const FIRST_PERSON =
  /\b(?:I(?:['’]m| am| feel)|(?:makes?|making) me(?: feel)?)((?: (?:so|very|really|just|such|absolutely|completely|totally|feeling|fucking|goddamn))*) (\p{L}+)/giu;
const HATE = /\bI (?:really |just |fucking )*(?:hate|despise|loathe) (?:you|him|her|them|myself|this|it)\b/iu;
/** Words that are more often politeness or idiom than a feeling: `I'm afraid not`, `I'm glad you came`. */
const IDIOMS: ReadonlySet<string> = new Set(
  'afraid glad content warm sweet kind quiet tired bright dark tender gentle pleased loving friendly funny fond'.split(
    ' ',
  ),
);

/** The words with which a speaker names a feeling of their own: `I am so angry`; `undefined` where there are none. */
export function ownFeeling(text: string): string | undefined {
  for (const [phrase, , word = ''] of text.matchAll(FIRST_PERSON)) {
    if (BY_WORD.has(word.toLowerCase()) && !IDIOMS.has(word.toLowerCase())) return phrase;
  }
  return HATE.exec(text)?.[0];
}
