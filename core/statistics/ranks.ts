import { correlation } from './weighted.js';

/** Spearman's rank correlation of two series of one length, ties sharing their mean rank; 0 when either does not vary. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  return correlation(ranks(a), ranks(b));
}

function ranks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
