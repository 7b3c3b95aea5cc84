/** The emotion categories of GoEmotions (Demszky et al. 2020). */
export const EMOTIONS = [
  'admiration',
  'amusement',
  'anger',
  'annoyance',
  'approval',
  'caring',
  'confusion',
  'curiosity',
  'desire',
  'disappointment',
  'disapproval',
  'disgust',
  'embarrassment',
  'excitement',
  'fear',
  'gratitude',
  'grief',
  'joy',
  'love',
  'nervousness',
  'optimism',
  'pride',
  'realization',
  'relief',
  'remorse',
  'sadness',
  'surprise',
  'neutral',
] as const;

export type Emotion = (typeof EMOTIONS)[number];

/** The three affect dimensions. */
export const DIMENSIONS = ['valence', 'arousal', 'dominance'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/**
 * The raw outputs of a passage, in the order of a raw reading's rows, whatever their order in the model. A
 * model may lack `evoked`, the valence of what a line does to a reader: it is then 0.
 */
export const OUTPUTS = [...EMOTIONS, ...DIMENSIONS, 'evoked'] as const;

export type Output = (typeof OUTPUTS)[number];

export const OUTPUT_COUNT = OUTPUTS.length;

/** Where each output stands in a row. */
export const OUTPUT_INDEX = Object.fromEntries(OUTPUTS.map((output, index) => [output, index])) as Readonly<
  Record<Output, number>
>;

/** Emotions to show, without `neutral` beside others, of which it says nothing. */
export function withoutNeutral(shown: readonly Emotion[]): readonly Emotion[] {
  const others = shown.filter((emotion) => emotion !== 'neutral');
  return others.length > 0 ? others : shown;
}
