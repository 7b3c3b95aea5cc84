import type { Polarity } from '../../core/index.js';

/** The pleasant and the unpleasant emotions, as GoEmotions groups them (Demszky et al. 2020); the rest are neither. */
const PLEASANT = new Set([
  'admiration',
  'amusement',
  'approval',
  'caring',
  'desire',
  'excitement',
  'gratitude',
  'joy',
  'love',
  'optimism',
  'pride',
  'relief',
]);
const UNPLEASANT = new Set([
  'anger',
  'annoyance',
  'disappointment',
  'disapproval',
  'disgust',
  'embarrassment',
  'fear',
  'grief',
  'nervousness',
  'remorse',
  'sadness',
]);

/** How an emotion is coloured. */
export function emotionPolarity(emotion: string): Polarity {
  if (PLEASANT.has(emotion)) return 'positive';
  return UNPLEASANT.has(emotion) ? 'negative' : 'neutral';
}
