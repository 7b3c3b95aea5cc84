import type { ArcPoint } from './smooth.js';

/** A peak or a valley of the smoothed arc. */
export interface Extreme {
  readonly kind: 'peak' | 'valley';
  readonly page: number;
  readonly value: number;
  /** How far it stands out: the height to the higher of the saddles (for a valley, the depth) on either side. */
  readonly prominence: number;
}

/** An extreme counts when it stands out by this share of the arc's range. */
const MIN_PROMINENCE_SHARE = 0.25;

/** The peaks and valleys of an arc that stand out, of its range and of its band where they stand, in order of page. */
export function findExtremes(arc: readonly ArcPoint[]): readonly Extreme[] {
  const values = arc.map(({ value }) => value);
  const range = Math.max(...values) - Math.min(...values);
  if (!(range > 0)) return [];
  const least = range * MIN_PROMINENCE_SHARE;
  const peaks = prominentPeaks(arc, values, least, 'peak');
  const valleys = prominentPeaks(
    arc,
    values.map((value) => -value),
    least,
    'valley',
  );
  return [...peaks, ...valleys].sort((a, b) => a.page - b.page);
}

function prominentPeaks(
  arc: readonly ArcPoint[],
  heights: readonly number[],
  least: number,
  kind: Extreme['kind'],
): Extreme[] {
  return arc.flatMap(({ page, value, low, high }, index) => {
    const height = heights[index] ?? 0;
    const isPeak = height > (heights[index - 1] ?? -Infinity) && height >= (heights[index + 1] ?? -Infinity);
    if (!isPeak) return [];
    const ground = Math.max(saddle(heights, index, -1), saddle(heights, index, 1));
    const prominence = height - ground;
    // Within half its band a place may as well lie level with the ground.
    const isSure = prominence > (high - low) / 2;
    return Number.isFinite(ground) && prominence >= least && isSure
      ? [{ kind, page, value, prominence }]
      : [];
  });
}

/**
 * The lowest height between a peak and the next higher ground, or the end of the arc. Beyond the first and
 * the last place there is no ground: that side does not count against a peak at the very edge.
 */
function saddle(heights: readonly number[], from: number, step: 1 | -1): number {
  const height = heights[from] ?? 0;
  let lowest = heights[from + step] ?? -Infinity;
  for (let index = from + step; index >= 0 && index < heights.length; index += step) {
    const other = heights[index] ?? 0;
    if (other > height) break;
    lowest = Math.min(lowest, other);
  }
  return lowest;
}
