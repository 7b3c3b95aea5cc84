import { clamp, quantile, type Weighted, weightedMean } from '../statistics/weighted.js';
import { type Random, standardNormal } from '../statistics/random.js';

/** A mean on a scale of -1 to 1, and the band that holds it in nine cases of ten. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 200;
const BAND = { low: 0.05, high: 0.95 };

/**
 * The weighted mean of line values with a 90 % band from the bootstrap (Efron 1979). Each resampled line also
 * carries a fresh error of the model, drawn with its measured standard deviation, so that a few lines that
 * happen to be alike do not look certain. `undefined` for no values.
 */
export function estimateMean(
  values: readonly Weighted[],
  residual: number,
  random: Random,
): Estimate | undefined {
  const value = weightedMean(values);
  if (value === undefined) return undefined;
  const means = Array.from({ length: RESAMPLES }, () => resampledMean(values, residual, random)).sort(
    (a, b) => a - b,
  );
  return {
    value,
    low: clamp(quantile(means, BAND.low), -1, value),
    high: clamp(quantile(means, BAND.high), value, 1),
  };
}

function resampledMean(values: readonly Weighted[], residual: number, random: Random): number {
  let sum = 0;
  let total = 0;
  for (let drawn = 0; drawn < values.length; drawn += 1) {
    const line = values[Math.floor(random() * values.length)];
    if (line === undefined) continue;
    sum += line.weight * (line.value + residual * standardNormal(random));
    total += line.weight;
  }
  return sum / total;
}
