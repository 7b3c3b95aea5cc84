import type { Knot } from '../../core/index.js';
import { mean } from '../../core/statistics/weighted.js';

/** One line: how hard its words pull, and how far its valence is from what its raters meant. */
export interface RatedLine {
  readonly pull: number;
  readonly miss: number;
}

interface Bin {
  readonly variance: number;
  /** How many bins it stands for. */
  readonly size: number;
}

/** Enough lines in each that a standard deviation is known to a tenth of itself. */
const BINS = 6;

/**
 * How the error grows with the pull: the root mean square error of bins with equally many lines, never falling
 * (isotonic regression by pooling neighbours, Ayer et al. 1955), at each bin's mean pull.
 */
export function fitErrors(lines: readonly RatedLine[]): readonly Knot[] {
  const sorted = lines.toSorted((a, b) => a.pull - b.pull);
  const bins = Array.from({ length: BINS }, (_, bin) =>
    sorted.slice(Math.floor((bin * sorted.length) / BINS), Math.floor(((bin + 1) * sorted.length) / BINS)),
  );
  const variances = poolFalling(bins.map((bin) => mean(bin.map(({ miss }) => miss ** 2))));
  return bins.map((bin, index) => [mean(bin.map(({ pull }) => pull)), Math.sqrt(variances[index] ?? 0)]);
}

/** Bins that fall against the one before, put together with it until none does. */
function poolFalling(variances: readonly number[]): readonly number[] {
  const pooled: Bin[] = [];
  for (const variance of variances) {
    let bin: Bin = { variance, size: 1 };
    for (
      let before = pooled.at(-1);
      before !== undefined && before.variance > bin.variance;
      before = pooled.at(-1)
    ) {
      const size = before.size + bin.size;
      bin = { variance: (before.variance * before.size + bin.variance * bin.size) / size, size };
      pooled.pop();
    }
    pooled.push(bin);
  }
  return pooled.flatMap(({ variance, size }) => Array.from({ length: size }, () => variance));
}
