import type { Steps } from '../steps.js';
import { quantile, weightedMean } from '../statistics/weighted.js';

/** A line's value and weight, in script order. */
export interface SeriesPoint {
  readonly value: number;
  readonly weight: number;
}

/** Where the level of a series changes for longer than chance explains. */
export interface LevelChange {
  /** Index of the first point of the new level. */
  readonly index: number;
  /** Index of the first point of the next level; absent for the last. */
  readonly next?: number;
  /** The level after less the level before. */
  readonly delta: number;
}

/** The penalty of a change point in units of the noise's variance times ln(n); 3 follows Yao (1988) with a margin. */
const PENALTY = 3;
/** A level lasts a dozen lines at least, the length of a short scene: less is a peak, not a turn. */
export const MIN_SEGMENT = 12;
/** And this share of the script, three pages of a feature: a joke in a sad scene is no turn and back. */
const LASTING_SHARE = 1 / 40;
const MIN_POINTS = 2 * MIN_SEGMENT;
/** Longer series are read in cells of a few points: without a change, the search grows with the square. */
const MOST_POINTS = 4000;
/** So many ends of the search between two pauses: at the longest series they take a millisecond or two. */
const ENDS_A_STEP = 32;
/** From the median absolute difference of neighbours to the noise's standard deviation, for normal noise. */
const MAD_TO_DEVIATION = 1.4826 / Math.SQRT2;

/**
 * Change points of a weighted series: optimal partitioning by squared error with pruning (PELT, Killick,
 * Fearnhead and Eckley 2012), penalty `3 s^2 ln n`, where `s` is estimated from the differences of
 * neighbours, so that a level change does not inflate it. A level lasts twelve points and a fortieth of the series at
 * least. None for fewer than 24 points. Pauses every few points.
 */
export function* changePointSteps(series: readonly SeriesPoint[]): Steps<readonly LevelChange[]> {
  if (series.length < MIN_POINTS) return [];
  const cell = Math.ceil(series.length / MOST_POINTS);
  const points = cell === 1 ? series : joinCells(series, cell);
  const variance = noiseVariance(points);
  if (variance === 0) return [];
  const { cost, level: levelOf } = segmentSums(points);
  const penalty = PENALTY * variance * Math.log(points.length);
  const shortest = Math.max(MIN_SEGMENT, Math.ceil(points.length * LASTING_SHARE));
  const segments = yield* segmentSteps(points.length, cost, penalty, shortest);
  return segments.slice(1).map((start, index) => {
    const next = segments[index + 2];
    const delta = levelOf(start, next ?? points.length) - levelOf(segments[index] ?? 0, start);
    return { index: start * cell, ...(next !== undefined && { next: next * cell }), delta };
  });
}

function joinCells(series: readonly SeriesPoint[], cell: number): readonly SeriesPoint[] {
  return Array.from({ length: Math.ceil(series.length / cell) }, (_, index) => {
    const points = series.slice(index * cell, (index + 1) * cell);
    return { value: weightedMean(points) ?? 0, weight: points.reduce((sum, { weight }) => sum + weight, 0) };
  });
}

function noiseVariance(points: readonly SeriesPoint[]): number {
  const steps = points.slice(1).map(({ value }, index) => Math.abs(value - (points[index]?.value ?? value)));
  return (
    (quantile(
      steps.toSorted((a, b) => a - b),
      0.5,
    ) *
      MAD_TO_DEVIATION) **
    2
  );
}

/**
 * Starts of the segments of the cheapest partition of so many points into segments of `shortest` or more (there are
 * enough points for one), the first of them 0: the sum of the segments' costs, and `penalty` for each but the first.
 * `costOf` never rises where a segment is cut in two.
 */
export function* segmentSteps(
  count: number,
  costOf: (start: number, end: number) => number,
  penalty: number,
  shortest: number,
): Steps<readonly number[]> {
  const best = new Float64Array(count + 1);
  const cut = new Int32Array(count + 1);
  best[0] = -penalty;
  const costs = new Float64Array(count + 1);
  // The end from which on a start can be left out: the one that beats it has the length of a segment by then.
  const beaten = new Int32Array(count + 1).fill(count + 1);
  const candidates = [0];
  for (let end = shortest; end <= count; end += 1) {
    if (end % ENDS_A_STEP === 0) yield;
    let cheapest = 0;
    for (let index = 0; index < candidates.length; index += 1) {
      const start = candidates[index] ?? 0;
      costs[index] = (best[start] ?? 0) + costOf(start, end);
      if ((costs[index] ?? 0) < (costs[cheapest] ?? 0)) cheapest = index;
    }
    const cost = costs[cheapest] ?? 0;
    best[end] = cost + penalty;
    cut[end] = candidates[cheapest] ?? 0;
    for (let index = 0; index < candidates.length; index += 1) {
      const start = candidates[index] ?? 0;
      const isBeaten = (costs[index] ?? 0) > cost + penalty;
      if (isBeaten) beaten[start] = Math.min(beaten[start] ?? 0, end + shortest);
    }
    prune(candidates, (start) => (beaten[start] ?? 0) > end + 1);
    const next = end + 1 - shortest;
    if (next >= shortest) candidates.push(next);
  }
  const starts: number[] = [];
  for (let end = count; end > 0; end = cut[end] ?? 0) starts.unshift(cut[end] ?? 0);
  return starts;
}

/** Keeps, in place, the candidates that pass. */
function prune(candidates: number[], keeps: (start: number) => boolean): void {
  let kept = 0;
  for (let index = 0; index < candidates.length; index += 1) {
    const start = candidates[index] ?? 0;
    if (!keeps(start)) continue;
    candidates[kept] = start;
    kept += 1;
  }
  candidates.length = kept;
}

/** The weight, sum and sum of squares of a segment, each from two prefix sums. Weights are scaled to a mean of 1. */
function segmentSums(points: readonly SeriesPoint[]) {
  const scale = points.length / points.reduce((total, { weight }) => total + weight, 0);
  const weights = new Float64Array(points.length + 1);
  const sums = new Float64Array(points.length + 1);
  const squares = new Float64Array(points.length + 1);
  for (const [index, { value, weight }] of points.entries()) {
    weights[index + 1] = (weights[index] ?? 0) + weight * scale;
    sums[index + 1] = (sums[index] ?? 0) + weight * scale * value;
    squares[index + 1] = (squares[index] ?? 0) + weight * scale * value ** 2;
  }
  const between = (prefix: Float64Array, start: number, end: number) =>
    (prefix[end] ?? 0) - (prefix[start] ?? 0);
  return {
    /** The squared error of a segment about its mean. */
    cost: (start: number, end: number) => {
      const weight = between(weights, start, end);
      const sum = between(sums, start, end);
      return weight > 0 ? between(squares, start, end) - (sum * sum) / weight : 0;
    },
    level: (start: number, end: number) => {
      const weight = between(weights, start, end);
      return weight > 0 ? between(sums, start, end) / weight : 0;
    },
  };
}
