import type { SeriesAxis, SeriesLine } from '../arc/series.js';
import type { Estimate } from '../statistics/estimate.js';
import { mean, standardDeviation } from '../statistics/weighted.js';
import { MIN_DYNAMICS_LINES } from './utteranceDynamics.js';

/**
 * Where lines usually are on an axis: their mean, and one standard deviation either way. `undefined` below the 30
 * lines from which a character has a home base.
 */
export function readHome(lines: readonly SeriesLine[], axis: SeriesAxis): Estimate | undefined {
  if (lines.length < MIN_DYNAMICS_LINES) return undefined;
  const values = lines.map(({ reading }) => reading[axis]);
  const value = mean(values);
  const deviation = standardDeviation(values);
  return { value, low: value - deviation, high: value + deviation };
}
