import { correlation } from '../../core/statistics/weighted.js';
import type { Marks } from './labelGroups.js';

/** Numbers of lines, a line as often as it was drawn. */
export type Lines = Int32Array;

const CALIBRATION_BINS = 15;

/** The lines from 0 up to, not with, `count`. */
export function allLines(count: number): Lines {
  return Int32Array.from({ length: count }, (_, line) => line);
}

/** Pearson's correlation over the lines; 0 where either series does not vary. */
export function pearson(a: ArrayLike<number>, b: ArrayLike<number>, lines: Lines): number {
  const pick = (values: ArrayLike<number>) => Array.from(lines, (line) => values[line] ?? 0);
  return correlation(pick(a), pick(b));
}

/** The F1 of one class over the lines; 0 for a class that is neither there nor said. */
export function f1(truth: Marks, said: Marks, lines: Lines): number {
  let hits = 0;
  let total = 0;
  for (const line of lines) {
    const isTrue = truth[line] ?? 0;
    const isSaid = said[line] ?? 0;
    hits += isTrue & isSaid;
    total += isTrue + isSaid;
  }
  return total > 0 ? (2 * hits) / total : 0;
}

/** The plain mean of the classes' F1. */
export function macroF1(truth: readonly Marks[], said: readonly Marks[], lines: Lines): number {
  return (
    truth.reduce((sum, ofClass, index) => sum + f1(ofClass, marksAt(said, index), lines), 0) / truth.length
  );
}

/** The F1 of each class, weighted by how often it is true. `truth` and `said` hold class numbers from 0. */
export function weightedF1(truth: Uint8Array, said: Uint8Array, lines: Lines): number {
  const hits = new Float64Array(256);
  const present = new Float64Array(256);
  const total = new Float64Array(256);
  const add = (counts: Float64Array, index: number) => (counts[index] = (counts[index] ?? 0) + 1);
  for (const line of lines) {
    const isTrue = truth[line] ?? 0;
    const isSaid = said[line] ?? 0;
    if (isTrue === isSaid) add(hits, isTrue);
    add(present, isTrue);
    add(total, isTrue);
    add(total, isSaid);
  }
  const weighted = present.reduce(
    (sum, count, index) => (count > 0 ? sum + (count * 2 * (hits[index] ?? 0)) / (total[index] ?? 1) : sum),
    0,
  );
  return weighted / lines.length;
}

/** The share of what is said, of any class, that is true; 1 when nothing is said. */
export function precision(truth: readonly Marks[], said: readonly Marks[], lines: Lines): number {
  let hits = 0;
  let total = 0;
  for (const [index, ofClass] of said.entries()) {
    const isTrue = marksAt(truth, index);
    for (const line of lines) {
      const isSaid = ofClass[line] ?? 0;
      hits += isSaid & (isTrue[line] ?? 0);
      total += isSaid;
    }
  }
  return total > 0 ? hits / total : 1;
}

/** The share of the lines of which anything is said. */
export function coverage(said: readonly Marks[], lines: Lines): number {
  const covered = lines.reduce((sum, line) => sum + (said.some((ofClass) => ofClass[line] === 1) ? 1 : 0), 0);
  return covered / lines.length;
}

/** The share of the lines that are marked. */
export function share(marks: Marks, lines: Lines): number {
  return lines.reduce((sum, line) => sum + (marks[line] ?? 0), 0) / lines.length;
}

/** The score from which on calling a class present gives the best F1. */
export function bestF1Threshold(truth: Marks, scores: ArrayLike<number>): number {
  const order = [...truth.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const present = truth.reduce((sum, mark) => sum + mark, 0);
  let hits = 0;
  let best = { f1: -1, threshold: Infinity };
  for (const [rank, line] of order.entries()) {
    hits += truth[line] ?? 0;
    const ofRank = (2 * hits) / (rank + 1 + present);
    if (ofRank > best.f1) best = { f1: ofRank, threshold: scores[line] ?? Infinity };
  }
  return best.threshold;
}

/** What was said with which probability, and whether it came true. */
export interface Forecasts {
  readonly came: Marks;
  readonly probability: Float64Array;
}

/**
 * The expected calibration error (Naeini et al. 2015) of several forecasts a line taken together: the mean
 * distance of probability and frequency in 15 bins of equal width.
 */
export function calibrationError(forecasts: readonly Forecasts[], lines: Lines): number {
  const gaps = new Float64Array(CALIBRATION_BINS);
  for (const { came, probability } of forecasts) {
    for (const line of lines) {
      const said = probability[line] ?? 0;
      const bin = Math.min(Math.floor(said * CALIBRATION_BINS), CALIBRATION_BINS - 1);
      gaps[bin] = (gaps[bin] ?? 0) + (came[line] ?? 0) - said;
    }
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / (lines.length * forecasts.length);
}

/** Per line the commonest of its classes: what a baseline says that knows nothing else. */
export function majority(truth: Uint8Array): Uint8Array {
  const counts = new Int32Array(256);
  for (const ofLine of truth) counts[ofLine] = (counts[ofLine] ?? 0) + 1;
  return new Uint8Array(truth.length).fill(counts.indexOf(Math.max(...counts)));
}

/** The standard deviation of all values about their mean. */
export function spread(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function marksAt(marks: readonly Marks[], index: number): Marks {
  return marks[index] ?? new Uint8Array();
}
