import { seededRandom } from '../../core/statistics/random.js';
import { quantile } from '../../core/statistics/weighted.js';
import type { Lines } from './metrics.js';

const RESAMPLES = 1000;
const SEED = 2026;

export type Interval = readonly [low: number, high: number];

/** The 95 % interval of a figure of lines (Efron 1979), drawing whole units: lines of one dialogue go together. */
export function bootstrapInterval(statistic: (lines: Lines) => number, units: readonly Lines[]): Interval {
  const random = seededRandom(SEED);
  const values = Float64Array.from({ length: RESAMPLES }, () => {
    const drawn = units.map(() => units[Math.floor(random() * units.length)] ?? new Int32Array());
    return statistic(join(drawn));
  }).sort();
  return [quantile(values, 0.025), quantile(values, 0.975)];
}

function join(units: readonly Lines[]): Lines {
  const joined = new Int32Array(units.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const unit of units) {
    joined.set(unit, at);
    at += unit.length;
  }
  return joined;
}
