import { firstAbove } from '../statistics/firstAbove.js';
import { type Dimension, DIMENSIONS, type Emotion, EMOTIONS } from './emotions.js';

/** How raw outputs become the values a writer sees: data that comes with the model. */
export interface Calibration {
  /** Per emotion: probability = sigmoid(scale * raw + offset) (Platt 1999), shown from `threshold` on. */
  readonly emotions: Readonly<Record<Emotion, EmotionCalibration>>;
  /** Per dimension: an increasing, piecewise linear map from raw values to [-1, 1]. */
  readonly dimensions: Readonly<Record<Dimension, DimensionCalibration>>;
  /** The same for what a line may leave a reader with; absent for a model that does not say. */
  readonly evoked?: Pick<DimensionCalibration, 'knots'>;
  /**
   * How the error in valence grows with how hard a line's words pull (`valencePull`): `[pull, deviation]` pairs, the
   * first rising, the second not falling. Without it every line has the residual of valence.
   */
  readonly error?: readonly Knot[];
  /** Negative below the first valence, positive above the second; the first is < 0, the second > 0. */
  readonly polarity: PolarityCuts & {
    /** For a line, whose cuts move with how neutral it reads; absent for a model whose lines are cut like all else. */
    readonly line?: LineCuts;
    /** Absent for a model that does not say how likely a line's polarity is. */
    readonly odds?: PolarityOdds;
  };
  readonly intensity: IntensityCalibration;
}

export interface PolarityCuts {
  readonly negative: number;
  readonly positive: number;
}

/** The cuts of a line that is as likely neutral as not, and how far out they move with the log-odds of *neutral*. */
export interface LineCuts extends PolarityCuts {
  readonly slope: number;
}

/**
 * How likely a line's polarities are, as an ordered logit (McCullagh 1980) whose middle grows with the log-odds n of
 * *neutral*: with h = width exp(growth n), P(not negative) = sigmoid(slope valence - middle + h) and
 * P(positive) = sigmoid(slope valence - middle - h). `slope`, `width` and `growth` are positive.
 */
export interface PolarityOdds {
  readonly slope: number;
  readonly middle: number;
  readonly width: number;
  readonly growth: number;
}

/** Where a piecewise linear map takes a number. */
export type Knot = readonly [from: number, to: number];

export interface EmotionCalibration {
  readonly scale: number;
  readonly offset: number;
  readonly threshold: number;
}

export interface DimensionCalibration {
  /** At least two `[raw, value]` pairs, both increasing; outside them the nearest value holds. */
  readonly knots: readonly Knot[];
  /** Standard deviation of the model's error for one line, on the calibrated scale. */
  readonly residual: number;
}

export interface IntensityCalibration {
  /** Valence and arousal of an ordinary line. */
  readonly origin: readonly [number, number];
  /** Increasing distances from it: the 0th, 1st, ... 100th percentile over lines of produced screenplays. */
  readonly quantiles: readonly number[];
}

/** Reads a calibration from parsed JSON; throws an `Error` that names the part that is missing or out of order. */
export function parseCalibration(json: unknown): Calibration {
  const emotions = recordOf(json, 'emotions');
  const residuals = recordOf(json, 'residual');
  const polarity = recordOf(json, 'polarity');
  const intensity = recordOf(json, 'intensity');
  const negative = numberIn(polarity, 'negative');
  const positive = numberIn(polarity, 'positive');
  if (!(negative < 0 && positive > 0))
    throw new Error('The calibration has polarity cuts of the wrong sign.');
  return {
    emotions: mapNames(EMOTIONS, (name) => parseEmotion(recordOf(emotions, name))),
    dimensions: mapNames(DIMENSIONS, (name) => ({
      knots: parseKnots(name, recordOf(json, name)),
      residual: numberIn(residuals, name),
    })),
    ...(has(json, 'evoked') && { evoked: { knots: parseKnots('evoked', recordOf(json, 'evoked')) } }),
    ...(has(json, 'error') && { error: parseErrors(recordOf(json, 'error')) }),
    polarity: {
      negative,
      positive,
      ...(has(polarity, 'line') && { line: parseLineCuts(polarity) }),
      ...(has(polarity, 'odds') && { odds: parseOdds(recordOf(polarity, 'odds')) }),
    },
    intensity: parseIntensity(intensity),
  };
}

/** The model's standard deviation on each dimension. */
export function residualsOf({ dimensions }: Calibration): Readonly<Record<Dimension, number>> {
  return mapNames(DIMENSIONS, (name) => dimensions[name].residual);
}

/** The value of a raw output on its calibrated scale. */
export function calibrateDimension(raw: number, { knots }: Pick<DimensionCalibration, 'knots'>): number {
  return through(knots, raw);
}

/** Linear between knots; outside them the nearest value holds. */
function through(knots: readonly Knot[], raw: number): number {
  const above = firstAbove(knots.length, (index) => knots[index]?.[0] ?? 0, raw);
  if (above === knots.length) return knots.at(-1)?.[1] ?? 0;
  const [highRaw, high] = knots[above] ?? [0, 0];
  const [lowRaw, low] = knots[above - 1] ?? [raw, high];
  return low + ((high - low) * (raw - lowRaw)) / (highRaw - lowRaw);
}

/** The standard deviation of the error in a line's valence, on the calibrated scale. */
export function calibrateError(pull: number, { error, dimensions }: Calibration): number {
  return error === undefined ? dimensions.valence.residual : through(error, pull);
}

/** The share of lines in produced screenplays that stand nearer to an ordinary line, in [0, 1]. */
export function calibrateIntensity(
  valence: number,
  arousal: number,
  { origin, quantiles }: IntensityCalibration,
) {
  const distance = Math.hypot(valence - origin[0], arousal - origin[1]);
  const above = firstAbove(quantiles.length, (index) => quantiles[index] ?? 0, distance);
  if (above === quantiles.length) return 1;
  const high = quantiles[above] ?? 0;
  const low = quantiles[above - 1];
  if (low === undefined) return 0;
  return (above - 1 + (distance - low) / (high - low)) / (quantiles.length - 1);
}

function parseLineCuts(polarity: Readonly<Record<string, unknown>>): LineCuts {
  const line = recordOf(polarity, 'line');
  const slope = numberIn(line, 'slope');
  if (slope < 0) throw new Error('The calibration lets neutral lines have more polarity than others.');
  return { negative: numberIn(line, 'negative'), positive: numberIn(line, 'positive'), slope };
}

function parseOdds(record: Readonly<Record<string, unknown>>): PolarityOdds {
  const odds = mapNames(['slope', 'middle', 'width', 'growth'], (name) => numberIn(record, name));
  if (odds.slope <= 0 || odds.width <= 0 || odds.growth <= 0)
    throw new Error('The calibration has odds of polarity that do not rise.');
  return odds;
}

function parseEmotion(emotion: Readonly<Record<string, unknown>>): EmotionCalibration {
  return {
    scale: numberIn(emotion, 'scale'),
    offset: numberIn(emotion, 'offset'),
    threshold: numberIn(emotion, 'threshold'),
  };
}

function parseKnots(name: string, dimension: Readonly<Record<string, unknown>>): readonly Knot[] {
  return risingPairs(name, dimension, (value, before) => value > before);
}

function parseErrors(error: Readonly<Record<string, unknown>>): readonly Knot[] {
  const pairs = risingPairs('error', error, (deviation, before) => deviation >= before);
  if (pairs.some(([, deviation]) => deviation <= 0))
    throw new Error('The calibration of error is not positive.');
  return pairs;
}

/** At least two knots whose first numbers rise and whose second follow as they should. */
function risingPairs(
  name: string,
  { knots }: Readonly<Record<string, unknown>>,
  follows: (value: number, before: number) => boolean,
): readonly Knot[] {
  const pairs = (Array.isArray(knots) ? knots : [])
    .map((knot) => numbersOf(knot, name))
    .map(([raw = NaN, value = NaN]): Knot => [raw, value]);
  const rises = pairs.every(([raw, value], index) => {
    const before = pairs[index - 1];
    return before === undefined || (raw > before[0] && follows(value, before[1]));
  });
  if (pairs.length < 2 || !rises) throw new Error(`The calibration of ${name} does not increase.`);
  return pairs;
}

function parseIntensity(intensity: Readonly<Record<string, unknown>>): IntensityCalibration {
  const [valence, arousal] = numbersOf(intensity['origin'], 'intensity');
  const quantiles = numbersOf(intensity['quantiles'], 'intensity');
  if (valence === undefined || arousal === undefined || quantiles.length < 2) {
    throw new Error('The calibration of intensity is incomplete.');
  }
  return { origin: [valence, arousal], quantiles };
}

function has(json: unknown, name: string): boolean {
  return isRecord(json) && json[name] !== undefined;
}

function recordOf(json: unknown, name: string): Readonly<Record<string, unknown>> {
  const value = isRecord(json) ? json[name] : undefined;
  if (!isRecord(value)) throw new Error(`The calibration has no ${name}.`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function numberIn(record: Readonly<Record<string, unknown>>, name: string): number {
  const value = record[name];
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Error(`The calibration has no number ${name}.`);
  return value;
}

function numbersOf(value: unknown, name: string): readonly number[] {
  const numbers: readonly unknown[] = Array.isArray(value) ? value : [];
  return numbers.map((number) => {
    if (typeof number !== 'number' || !Number.isFinite(number))
      throw new Error(`The calibration of ${name} is no list of numbers.`);
    return number;
  });
}

function mapNames<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}
