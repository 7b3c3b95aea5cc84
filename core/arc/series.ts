import type { Dimension } from '../reading/emotions.js';
import type { Reading } from '../reading/reading.js';
import { clamp } from '../statistics/weighted.js';
import { type Estimate, normalEstimate, unsureMean, type UnsureValue } from '../statistics/estimate.js';
import { weightOf } from './readLines.js';
import { type ArcPoint, bandwidthOf, smooth } from './smooth.js';

/** What a series can follow: a dimension in -1..1, or intensity in 0..1. */
export type SeriesAxis = Dimension | 'intensity';

/** A line as a series needs it. */
export interface SeriesLine {
  readonly page: number;
  readonly words: number;
  readonly reading: Reading;
}

/** The model's own standard deviation on each dimension; it has none of its own for intensity, a rank. */
export type Residuals = Readonly<Record<Dimension, number>>;

/** Places on the page axis at which a series is drawn. */
export const ARC_POINTS = 161;
/** Fewer scored lines than this make no arc. */
export const MIN_ARC_LINES = 12;
/** A place further than this from any line, in bandwidths, is a gap: the kernel would only repeat what is far. */
const WIDEST_REACH = 2;

/**
 * One axis of some lines of a script, in script order, smoothed at even places of its pages. Places far from any of
 * the lines are left out: nothing is known there. Empty for fewer than 12 lines.
 */
export function readSeries(
  lines: readonly SeriesLine[],
  axis: SeriesAxis,
  pages: number,
  residuals: Residuals,
): readonly ArcPoint[] {
  if (lines.length < MIN_ARC_LINES) return [];
  const points = lines.map((line) => ({ page: line.page, ...unsureValue(line, axis) }));
  const reach = WIDEST_REACH * bandwidthOf(pages);
  let next = 0;
  const smoothed = smooth(points, pages, ARC_POINTS, residualOf(axis, residuals)).filter(({ page }) => {
    while ((points[next]?.page ?? Infinity) < page - reach) next += 1;
    return (points[next]?.page ?? Infinity) <= page + reach;
  });
  return axis === 'intensity'
    ? smoothed.map((point) => ({ ...point, low: Math.max(0, point.low) }))
    : smoothed;
}

/** The weighted mean of a few lines with the 90 % normal interval of that mean; `undefined` for none. */
export function readLevel(
  lines: readonly SeriesLine[],
  axis: SeriesAxis,
  residuals: Residuals,
): Estimate | undefined {
  const level = unsureMean(
    lines.map((line) => unsureValue(line, axis)),
    residualOf(axis, residuals),
  );
  if (level === undefined) return undefined;
  const estimate = normalEstimate(level.mean, Math.sqrt(level.variance));
  return axis === 'intensity' ? { ...estimate, low: clamp(estimate.low, 0, 1) } : estimate;
}

/** A line's value; of valence alone the model's error is known line by line. */
function unsureValue({ words, reading }: Omit<SeriesLine, 'page'>, axis: SeriesAxis): UnsureValue {
  const value = { value: reading[axis], weight: weightOf(words) };
  return axis === 'valence' ? { ...value, error: reading.error } : value;
}

function residualOf(axis: SeriesAxis, residuals: Residuals): number {
  return axis === 'intensity' ? 0 : residuals[axis];
}
