import type { ArcAxis } from './arcView.js';

/** What an axis is called, and what its two ends read as. */
export interface AxisWords {
  readonly name: string;
  readonly high: string;
  readonly low: string;
}

export const AXIS_WORDS: Readonly<Record<ArcAxis, AxisWords>> = {
  valence: { name: 'Valence', high: 'pleasant', low: 'unpleasant' },
  arousal: { name: 'Arousal', high: 'agitated', low: 'calm' },
  dominance: { name: 'Dominance', high: 'in control', low: 'overwhelmed' },
  intensity: { name: 'Intensity', high: 'stands out', low: 'ordinary' },
};
