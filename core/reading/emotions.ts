/** The emotion categories of GoEmotions (Demszky et al. 2020), in the order of the model's outputs. */
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

/** The three affect dimensions, in the order of the model's outputs after the emotions. */
export const DIMENSIONS = ['valence', 'arousal', 'dominance'] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** How many raw outputs a passage has: 28 emotions, then valence, arousal and dominance. */
export const OUTPUT_COUNT = EMOTIONS.length + DIMENSIONS.length;
