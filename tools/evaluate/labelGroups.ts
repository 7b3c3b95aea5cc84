import { type Emotion, EMOTIONS } from '../../core/index.js';
import type { Row } from './rows.js';

/**
 * A set's classes, each with the emotions that it covers. `training/reader/labels.py` has the same tables for
 * training, and their sources.
 */
export type Groups = Readonly<Record<string, readonly Emotion[]>>;

/** One number per line: 1 where it is so, 0 where it is not. */
export type Marks = Uint8Array;

export const NO_MARKS: Marks = new Uint8Array();

/** A mark for each item of which the test says so. */
export function markWhere<Item>(
  items: ArrayLike<Item> & Iterable<Item>,
  test: (item: Item, line: number) => boolean,
): Marks {
  return Uint8Array.from(items, (item, line) => (test(item, line) ? 1 : 0));
}

/** GoEmotions' own classes: each covers itself. */
export const GOEMOTIONS: Groups = Object.fromEntries(EMOTIONS.map((emotion) => [emotion, [emotion]]));

/** GoEmotions' own mapping to Ekman's six emotions and neutral: MELD's classes. */
export const EKMAN = {
  anger: ['anger', 'annoyance', 'disapproval'],
  disgust: ['disgust'],
  fear: ['fear', 'nervousness'],
  joy: [
    'joy',
    'amusement',
    'approval',
    'excitement',
    'gratitude',
    'love',
    'optimism',
    'relief',
    'pride',
    'admiration',
    'desire',
    'caring',
  ],
  sadness: ['sadness', 'disappointment', 'embarrassment', 'grief', 'remorse'],
  surprise: ['surprise', 'realization', 'confusion', 'curiosity'],
  neutral: ['neutral'],
} as const satisfies Groups;

/** XED's eight classes, Plutchik's. A neutral line has none of them. */
export const PLUTCHIK: Groups = {
  anger: ['anger', 'annoyance', 'disapproval'],
  anticipation: ['desire', 'optimism', 'curiosity', 'excitement'],
  joy: ['joy', 'amusement', 'excitement', 'love', 'relief', 'pride', 'gratitude'],
  trust: ['approval', 'caring', 'admiration', 'gratitude', 'love'],
  sadness: ['sadness', 'disappointment', 'grief', 'remorse'],
  surprise: ['surprise', 'realization', 'confusion'],
  fear: ['fear', 'nervousness'],
  disgust: ['disgust', 'disapproval'],
};

/** EmoryNLP's seven classes, from Willcox's feeling wheel. */
export const FEELING_WHEEL: Groups = {
  joyful: ['joy', 'amusement', 'excitement'],
  mad: ['anger', 'annoyance', 'disapproval'],
  neutral: ['neutral'],
  peaceful: ['love', 'caring', 'relief', 'approval', 'gratitude'],
  powerful: ['pride', 'admiration', 'optimism', 'approval'],
  sad: ['sadness', 'disappointment', 'grief', 'remorse', 'embarrassment'],
  scared: ['fear', 'nervousness', 'surprise', 'confusion'],
};

/** EDOS's classes that have a counterpart; its other lines are about no feeling. */
export const EDOS: Groups = {
  afraid: ['fear'],
  agreeing: ['approval'],
  angry: ['anger'],
  annoyed: ['annoyance'],
  anxious: ['nervousness'],
  apprehensive: ['nervousness'],
  ashamed: ['embarrassment', 'remorse'],
  caring: ['caring'],
  consoling: ['caring'],
  content: ['relief', 'joy'],
  devastated: ['grief', 'sadness'],
  disappointed: ['disappointment'],
  disgusted: ['disgust'],
  embarrassed: ['embarrassment'],
  encouraging: ['optimism', 'caring', 'approval'],
  excited: ['excitement'],
  faithful: ['love', 'caring'],
  furious: ['anger'],
  grateful: ['gratitude'],
  guilty: ['remorse'],
  hopeful: ['optimism'],
  impressed: ['admiration'],
  joyful: ['joy'],
  lonely: ['sadness'],
  neutral: ['neutral'],
  nostalgic: ['sadness', 'love'],
  proud: ['pride'],
  questioning: ['curiosity', 'confusion'],
  sad: ['sadness'],
  sentimental: ['love', 'sadness'],
  surprised: ['surprise'],
  sympathizing: ['caring', 'sadness'],
  terrified: ['fear'],
  trusting: ['approval', 'caring'],
  wishing: ['desire'],
};

/** Per emotion, the rows with a label that covers it. */
export function emotionTruth(rows: readonly Row[], groups: Groups): readonly Marks[] {
  return EMOTIONS.map((emotion) =>
    Uint8Array.from(rows, ({ labels }) =>
      labels.some((label) => groups[label]?.includes(emotion) === true) ? 1 : 0,
    ),
  );
}

/** Per row its class among a scheme's, by its first label; throws where it is none of them. */
export function classTruth(rows: readonly Row[], groups: Groups): Uint8Array {
  const names = Object.keys(groups);
  return Uint8Array.from(rows, ({ labels: [label = ''] }) => {
    if (!names.includes(label)) throw new Error(`${label} is not one of ${names.join(', ')}.`);
    return names.indexOf(label);
  });
}
