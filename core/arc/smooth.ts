import { type Estimate, normalEstimate } from '../statistics/estimate.js';

/** One line on the page axis. */
export interface PagePoint {
  readonly page: number;
  readonly value: number;
  readonly weight: number;
  /** The standard deviation of the model's error in this line, where that is known apart. */
  readonly error?: number;
}

/** A smoothed value at one place of the script. */
export interface ArcPoint extends Estimate {
  /** Pages from the start of the script, from 0. */
  readonly page: number;
}

/** The kernel's standard deviation as a share of the script: forty to a feature, about three pages. */
const BANDWIDTH_SHARE = 1 / 40;
const MIN_BANDWIDTH_PAGES = 0.75;
/** Beyond this many standard deviations a line no longer counts. */
const REACH = 3;

/** The kernel's standard deviation for a script of so many pages, in pages. */
export function bandwidthOf(pages: number): number {
  return Math.max(MIN_BANDWIDTH_PAGES, pages * BANDWIDTH_SHARE);
}

/**
 * Smooths values along the pages with a Gaussian kernel (Nadaraya 1964, Watson 1964) at `count` even places.
 * The band is the 90 % normal interval of the kernel mean, from the lines' local spread and the model's error in
 * each, or else its `residual` error. `points` stand in order of page.
 */
export function smooth(
  points: readonly PagePoint[],
  pages: number,
  count: number,
  residual: number,
): readonly ArcPoint[] {
  if (points.length === 0 || pages <= 0) return [];
  const bandwidth = bandwidthOf(pages);
  const arc: ArcPoint[] = [];
  let first = 0;
  for (let index = 0; index < count; index += 1) {
    const page = (pages * index) / (count - 1);
    while (first < points.length - 1 && (points[first]?.page ?? 0) < page - REACH * bandwidth) first += 1;
    arc.push(kernelMean(points, first, page, bandwidth, residual));
  }
  return arc;
}

function kernelMean(
  points: readonly PagePoint[],
  first: number,
  page: number,
  bandwidth: number,
  residual: number,
): ArcPoint {
  let total = 0;
  let sum = 0;
  let sumOfSquares = 0;
  let squaredWeights = 0;
  let squaredErrors = 0;
  for (let index = first; index < points.length; index += 1) {
    const point = points[index];
    if (point === undefined || (point.page > page + REACH * bandwidth && total > 0)) break;
    const weight = point.weight * Math.exp(-0.5 * ((point.page - page) / bandwidth) ** 2) + Number.EPSILON;
    total += weight;
    sum += weight * point.value;
    sumOfSquares += weight * point.value ** 2;
    squaredWeights += weight ** 2;
    squaredErrors += (weight * (point.error ?? residual)) ** 2;
  }
  const value = sum / total;
  const spread = Math.max(0, sumOfSquares / total - value ** 2);
  const deviation = Math.sqrt(spread * squaredWeights + squaredErrors) / total;
  return { page, ...normalEstimate(value, deviation) };
}
