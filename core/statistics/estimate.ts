import { clamp, quantile, type Weighted, weightedMean } from './weighted.js';
import { type Random, standardNormal } from './random.js';

/** A mean on a scale of -1 to 1, and the band that holds it in nine cases of ten. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A line's value, and the model's error in it where that is known apart: a standard deviation. */
export interface UnsureValue extends Weighted {
  readonly error?: number;
}

/** The half-width of a 90 % band of a normal distribution, in standard deviations. */
export const NORMAL_90 = 1.645;

const RESAMPLES = 200;
const BAND = { low: 0.05, high: 0.95 };

/**
 * The weighted mean of line values with a 90 % band from the bootstrap (Efron 1979). Each resampled line also
 * carries a fresh error of the model, normal with the line's own standard deviation or else `residual`, so that
 * a few lines that happen to be alike do not look certain. `undefined` for no values.
 */
export function estimateMean(
  values: readonly UnsureValue[],
  residual: number,
  random: Random,
): Estimate | undefined {
  const value = weightedMean(values);
  if (value === undefined) return undefined;
  const means = resampledMeans(values, residual, random).sort();
  return {
    value,
    low: clamp(quantile(means, BAND.low), -1, value),
    high: clamp(quantile(means, BAND.high), value, 1),
  };
}

/** A weighted mean, and the variance of that mean: from the values' spread and the model's error in each. */
interface UnsureMean {
  readonly mean: number;
  readonly variance: number;
}

/** The weighted mean of line values; one without an `error` of its own has `residual`. `undefined` for no values. */
export function unsureMean(values: readonly UnsureValue[], residual: number): UnsureMean | undefined {
  const mean = weightedMean(values);
  if (mean === undefined) return undefined;
  const total = values.reduce((sum, { weight }) => sum + weight, 0);
  const variance = values.reduce(
    (sum, { value, weight, error = residual }) =>
      sum + (weight / total) ** 2 * ((value - mean) ** 2 + error ** 2),
    0,
  );
  return { mean, variance };
}

/** Plain arrays and one loop: this is most of the cost of an analysis. */
function resampledMeans(values: readonly UnsureValue[], residual: number, random: Random): Float64Array {
  const lineValues = Float64Array.from(values, ({ value }) => value);
  const lineWeights = Float64Array.from(values, ({ weight }) => weight);
  const lineVariances = Float64Array.from(values, ({ weight, error = residual }) => (weight * error) ** 2);
  const count = values.length;
  const means = new Float64Array(RESAMPLES);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    let sum = 0;
    let total = 0;
    let variance = 0;
    for (let drawn = 0; drawn < count; drawn += 1) {
      const line = Math.floor(random() * count);
      const weight = lineWeights[line] ?? 0;
      sum += weight * (lineValues[line] ?? 0);
      total += weight;
      variance += lineVariances[line] ?? 0;
    }
    // The sum of independent normal errors is one normal error, so one draw stands for all of them.
    means[resample] = (sum + Math.sqrt(variance) * standardNormal(random)) / total;
  }
  return means;
}

/** A value and its 90 % band from the standard deviation of a normal error, kept within -1..1. */
export function normalEstimate(value: number, deviation: number): Estimate {
  const half = NORMAL_90 * deviation;
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}
