import {
  type Calibration,
  calibrateOutputs,
  DIMENSIONS,
  EMOTIONS,
  OUTPUT_COUNT,
  type RawReading,
  type Reading,
} from '../../core/index.js';

/** A calibration that changes little: valence, arousal and dominance as they come, probabilities by sigmoid. */
export const PLAIN_CALIBRATION: Calibration = {
  emotions: Object.fromEntries(
    EMOTIONS.map((emotion) => [emotion, { scale: 1, offset: 0, threshold: 0.6 }]),
  ) as Calibration['emotions'],
  dimensions: Object.fromEntries(
    DIMENSIONS.map((dimension) => [
      dimension,
      {
        knots: [
          [-1, -1],
          [1, 1],
        ],
        residual: 0.2,
      },
    ]),
  ) as unknown as Calibration['dimensions'],
  polarity: {
    negative: -0.1,
    positive: 0.1,
    odds: { slope: 4, middle: 0, width: 1, growth: 0.5 },
  },
  intensity: { origin: [0, 0], quantiles: Array.from({ length: 101 }, (_, percent) => percent / 100) },
};

/** Raw outputs with the given valence and arousal, all emotions unlikely. */
export function outputsOf(valence: number, arousal = 0): readonly number[] {
  const outputs = Array.from({ length: OUTPUT_COUNT }, () => -3);
  outputs.splice(EMOTIONS.length, DIMENSIONS.length, valence, arousal, 0);
  return outputs;
}

export function readingOf(valence: number, arousal = 0): Reading {
  return calibrateOutputs(outputsOf(valence, arousal), PLAIN_CALIBRATION);
}

/** A raw reading of one word with the given valence. */
export function rawReadingOf(valence: number): RawReading {
  return { contributions: Float32Array.from(outputsOf(valence)) };
}

/** A token for each word. */
export function countWords(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
