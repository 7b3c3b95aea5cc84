import type { Range } from '../core/index.js';

/**
 * Carries ranges of an older text over to a newer one: what stands before the first difference stays, what stands
 * after the last one moves with it, and what was touched is gone.
 */
export function carriedTo(older: string, newer: string): (range: Range) => Range | undefined {
  if (older === newer) return (range) => range;
  const shorter = Math.min(older.length, newer.length);
  let same = 0;
  while (same < shorter && older.charCodeAt(same) === newer.charCodeAt(same)) same += 1;
  let sameAtEnd = 0;
  while (
    sameAtEnd < shorter - same &&
    older.charCodeAt(older.length - 1 - sameAtEnd) === newer.charCodeAt(newer.length - 1 - sameAtEnd)
  )
    sameAtEnd += 1;
  const moved = newer.length - older.length;
  return ({ start, end }) => {
    if (end <= same) return { start, end };
    return start >= older.length - sameAtEnd ? { start: start + moved, end: end + moved } : undefined;
  };
}
