/** What a feeling word names, in the plane of readings: coarse, by hand, its sign being what counts. */
export interface Feeling {
  readonly word: string;
  /** Unpleasant -1 to pleasant 1. */
  readonly valence: number;
  /** Calm -1 to agitated 1. */
  readonly arousal: number;
}

/**
 * Adjectives of feeling and tone, grouped by where they lie: those with which people name a feeling of their own, and
 * those said of others, of manners and of scenes. Not all there are: those that scripts use.
 */
const GROUPS: readonly (readonly [valence: number, arousal: number, own: string, others: string])[] = [
  [0.8, 0.6, 'joyful ecstatic elated thrilled overjoyed triumphant euphoric jubilant', 'exuberant'],
  [
    0.6,
    0.4,
    'happy cheerful gleeful delighted excited amused giddy enthusiastic',
    'cheery jolly upbeat playful funny comic comedic merry eager bright',
  ],
  [
    0.5,
    0.1,
    'hopeful optimistic grateful proud glad pleased',
    'loving warm tender affectionate romantic friendly fond sweet kind uplifting',
  ],
  [0.4, -0.1, '', 'light'],
  [0.5, -0.4, 'relieved', 'peaceful serene content relaxed cosy gentle soothing'],
  [0.2, -0.5, '', 'calm quiet dreamy'],
  [0.1, -0.2, 'nostalgic', 'bittersweet'],
  [0, 0, '', 'neutral'],
  [-0.1, 0.3, '', 'mysterious'],
  [-0.3, -0.4, 'melancholy melancholic wistful bored lonely gloomy', 'tired weary sombre'],
  [
    -0.6,
    -0.3,
    'sad unhappy hurt sorrowful mournful depressed disappointed ashamed guilty heartbroken hopeless betrayed',
    'bleak grim tragic tearful',
  ],
  [
    -0.4,
    0.3,
    'uneasy nervous anxious worried annoyed irritated impatient embarrassed jealous suspicious frustrated',
    '',
  ],
  [-0.4, 0.6, 'tense', 'suspenseful eerie ominous creepy'],
  [-0.5, -0.2, '', 'cold icy'],
  [
    -0.6,
    0.5,
    'angry mad upset afraid scared frightened fearful bitter resentful disgusted distraught',
    'hostile dark scary menacing threatening',
  ],
  [
    -0.8,
    0.8,
    'furious terrified horrified desperate enraged livid panicked hysterical miserable devastated',
    'hateful',
  ],
];

/** Nouns that name the feeling of an adjective, where no rule makes one of the other (`sadness`). */
const NOUNS = `joy=joyful hope=hopeful delight=delighted glee=gleeful love=loving pride=proud gratitude=grateful
  relief=relieved excitement=excited enthusiasm=enthusiastic optimism=optimistic warmth=warm affection=affectionate
  romance=romantic comedy=comedic peace=peaceful nostalgia=nostalgic mystery=mysterious grief=heartbroken
  heartbreak=heartbroken sorrow=sorrowful misery=miserable despair=desperate shame=ashamed guilt=guilty tears=sad
  tragedy=tragic anxiety=anxious worry=worried jealousy=jealous tension=tense suspense=suspenseful menace=menacing
  fear=afraid dread=afraid terror=terrified horror=horrified panic=panicked anger=angry rage=furious fury=furious
  hate=hateful hatred=hateful disgust=disgusted resentment=resentful contempt=hostile`;

/** Verbs that show the feeling of an adjective, in whichever form: `smiles`, `sobbing`. */
const VERBS = `smile=happy grin=happy beam=happy laugh=happy chuckle=happy giggle=happy cry=sad sob=sad weep=sad
  seethe=furious fume=furious scowl=hostile sneer=hostile snarl=hostile glare=hostile`;

const wordsIn = (words: string) => words.split(/\s+/u).filter(Boolean);

const ADJECTIVES: ReadonlyMap<string, Feeling> = new Map(
  GROUPS.flatMap(([valence, arousal, own, others]) =>
    wordsIn(`${own} ${others}`).map((word) => [word, { word, valence, arousal }] as const),
  ),
);
const OWN: ReadonlySet<string> = new Set(GROUPS.flatMap(([, , own]) => wordsIn(own)));
const BY_NOUN = likeAdjectives(NOUNS, (noun) => [noun]);
const BY_VERB = likeAdjectives(VERBS, formsOf);

/** What ends make another word of an adjective: `angrily`, `ecstatically`, `gently`, `loneliness`. */
const ENDS: readonly (readonly [end: RegExp, instead: string])[] = [
  [/ily$/u, 'y'],
  [/ly$/u, ''],
  [/ally$/u, ''],
  [/ly$/u, 'le'],
  [/iness$/u, 'y'],
  [/ness$/u, ''],
];

/** The adjectives that name a feeling or a tone on one side or the other, in alphabetical order: what is offered of them. */
export const FEELINGS: readonly Feeling[] = [...ADJECTIVES.values()]
  .filter(({ valence }) => valence !== 0)
  .sort((a, b) => (a.word < b.word ? -1 : 1));

/** What a word names: `angry` and `angrily`, `rage`, `smiling`; `undefined` for other words. */
export function feelingOf(word: string): Feeling | undefined {
  const plain = word.toLowerCase();
  const stems = ENDS.flatMap(([end, instead]) => (end.test(plain) ? [plain.replace(end, instead)] : []));
  const stem = [plain, ...stems].find((candidate) => ADJECTIVES.has(candidate)) ?? plain;
  return ADJECTIVES.get(stem) ?? BY_NOUN.get(plain) ?? BY_VERB.get(plain);
}

/** Whether people name a feeling of their own with this adjective: `angry`, and not `eerie` or `kind`. */
export function isOwnFeeling(word: string): boolean {
  return OWN.has(word.toLowerCase());
}

/** Whether a word is the noun of a feeling: `anger`, `sadness`. */
export function isFeelingNoun(word: string): boolean {
  const plain = word.toLowerCase();
  return BY_NOUN.has(plain) || (plain.endsWith('ness') && feelingOf(plain) !== undefined);
}

function likeAdjectives(
  pairs: string,
  formsOfWord: (word: string) => readonly string[],
): ReadonlyMap<string, Feeling> {
  const entries = wordsIn(pairs).flatMap((pair) => {
    const [word = '', adjective = ''] = pair.split('=');
    const feeling = ADJECTIVES.get(adjective);
    return feeling === undefined
      ? []
      : formsOfWord(word).map((form) => [form, { ...feeling, word: form }] as const);
  });
  return new Map(entries);
}

/** `cry, cries, crying, cried`; `sob` doubles its last letter, `smile` loses it. */
function formsOf(verb: string): readonly string[] {
  if (verb.endsWith('y')) return [verb, `${verb.slice(0, -1)}ies`, `${verb}ing`, `${verb.slice(0, -1)}ied`];
  const stem = verb.replace(/e$/u, '').replace(/(?<=[^aeiou][aeiou])([bcdfgnpt])$/u, '$1$1');
  return [verb, `${verb}s`, `${stem}ing`, `${stem}ed`];
}
