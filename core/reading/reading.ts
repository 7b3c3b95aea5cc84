import {
  calibrateDimension,
  calibrateError,
  calibrateIntensity,
  type Calibration,
  type PolarityOdds,
} from './calibration.js';
import { type Emotion, EMOTIONS, type Output, OUTPUT_INDEX } from './emotions.js';
import { rawOutputs, type RawReading, valencePull } from './rawReading.js';

export type Polarity = 'negative' | 'neutral' | 'positive';

/** What one passage reads as. */
export interface Reading {
  /** Unpleasant -1 to pleasant 1; 0 is neither. Its sign agrees with `polarity`. */
  readonly valence: number;
  /** The standard deviation of the model's error in valence, on the same scale. */
  readonly error: number;
  /** Calm -1 to agitated 1. */
  readonly arousal: number;
  /** Overwhelmed -1 to in control 1. */
  readonly dominance: number;
  readonly polarity: Polarity;
  /**
   * The probability of each polarity; together they are 1. Absent for a model that does not say, and where the author
   * made the valence another.
   */
  readonly polarities?: Readonly<Record<Polarity, number>>;
  /** The probability of each emotion, in [0, 1]; several may be likely at once. */
  readonly emotions: Readonly<Record<Emotion, number>>;
  /** The emotions sure enough to show, likeliest first; often none. */
  readonly shown: readonly Emotion[];
  /** What it may leave a reader with, unpleasant -1 to pleasant 1; absent for a model that does not say. */
  readonly evoked?: number;
  /** Share of lines in produced screenplays that are nearer to an ordinary line, in [0, 1]. */
  readonly intensity: number;
  /** Absent where the model's word stands. */
  readonly author?: AuthorsWord;
}

/** How a script's author made a valence another than the model's. */
export interface AuthorsWord {
  /** A correction of this very line, or what the author's corrections have in common. */
  readonly by: 'correction' | 'calibration';
  /** What the model alone reads. */
  readonly model: Pick<Reading, 'valence' | 'polarity'>;
}

/** The reading of a raw reading. */
export function calibrate(raw: RawReading, calibration: Calibration): Reading {
  return calibrateOutputs(rawOutputs(raw), calibration, valencePull(raw));
}

/**
 * The reading of raw outputs, in the order of `OUTPUTS`. `pull` is that of `valencePull`; where no words are known,
 * that of one word.
 */
export function calibrateOutputs(
  outputs: ArrayLike<number>,
  calibration: Calibration,
  pull = Math.abs(outputs[OUTPUT_INDEX.valence] ?? 0),
): Reading {
  const rawOf = (output: Output) => outputs[OUTPUT_INDEX[output]] ?? 0;
  const { dimensions, evoked, polarity } = calibration;
  const emotions = {} as Record<Emotion, number>;
  const shown: Emotion[] = [];
  for (const emotion of EMOTIONS) {
    const { scale, offset, threshold } = calibration.emotions[emotion];
    const probability = sigmoid(scale * rawOf(emotion) + offset);
    emotions[emotion] = probability;
    if (probability >= threshold) shown.push(emotion);
  }
  const valence = calibrateDimension(rawOf('valence'), dimensions.valence);
  const arousal = calibrateDimension(rawOf('arousal'), dimensions.arousal);
  return {
    valence,
    error: calibrateError(pull, calibration),
    arousal,
    dominance: calibrateDimension(rawOf('dominance'), dimensions.dominance),
    polarity: linePolarity(valence, emotions.neutral, calibration),
    ...(polarity.odds && { polarities: polaritiesOf(valence, emotions.neutral, polarity.odds) }),
    emotions,
    shown: shown.sort((a, b) => emotions[b] - emotions[a]),
    ...(evoked && { evoked: calibrateDimension(rawOf('evoked'), evoked) }),
    intensity: calibrateIntensity(valence, arousal, calibration.intensity),
  };
}

/** A line that is not neutral lies at least so far from zero. */
const LEAST_VALENCE = 0.1;

/** The polarity of a line, from the probability that it is neutral too: the more so, the further out its cuts lie. */
export function linePolarity(valence: number, neutral: number, calibration: Calibration): Polarity {
  const { line } = calibration.polarity;
  if (line === undefined) return polarityOf(valence, calibration);
  const shift = line.slope * logOdds(neutral);
  if (valence < Math.min(line.negative - shift, -LEAST_VALENCE)) return 'negative';
  return valence > Math.max(line.positive + shift, LEAST_VALENCE) ? 'positive' : 'neutral';
}

/** The probabilities of a line's polarities: the formula of `PolarityOdds`. */
function polaritiesOf(
  valence: number,
  neutral: number,
  { slope, middle, width, growth }: PolarityOdds,
): Readonly<Record<Polarity, number>> {
  const reach = width * Math.exp(growth * logOdds(neutral));
  const notNegative = sigmoid(slope * valence - middle + reach);
  const positive = sigmoid(slope * valence - middle - reach);
  return { negative: 1 - notNegative, neutral: notNegative - positive, positive };
}

/** The polarity of a valence: negative and positive only beyond the calibrated cuts. */
export function polarityOf(valence: number, { polarity }: Calibration): Polarity {
  if (valence < polarity.negative) return 'negative';
  return valence > polarity.positive ? 'positive' : 'neutral';
}

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
