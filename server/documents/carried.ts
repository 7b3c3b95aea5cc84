import type { Range } from '../../core/index.js';

/**
 * Carries ranges of an older text over to a newer one: what stands before the first difference stays, what stands
 * after the last one moves with it, and what was touched is gone.
 */
export function carriedTo(older: string, newer: string): (range: Range) => Range | undefined {
  if (older === newer) return (range) => range;
  const shorter = Math.min(older.length, newer.length);
  let same = 0;
  while (same < shorter && older.charCodeAt(same) === newer.charCodeAt(same)) same += 1;
  // What is put in may begin as what follows it does: `INT. A` above `INT. B`. Both ends may have that, as what
  // stays and what moves lie apart in a longer text; in a shorter one they would meet.
  const mostAtEnd = newer.length > older.length ? shorter : shorter - same;
  let sameAtEnd = 0;
  while (
    sameAtEnd < mostAtEnd &&
    older.charCodeAt(older.length - 1 - sameAtEnd) === newer.charCodeAt(newer.length - 1 - sameAtEnd)
  )
    sameAtEnd += 1;
  const moved = newer.length - older.length;
  return ({ start, end }) => {
    if (end <= same) return { start, end };
    return start >= older.length - sameAtEnd ? { start: start + moved, end: end + moved } : undefined;
  };
}

/** The same for what must not be typed on either: what stands right before and after it is as it was. */
export function untouchedIn(older: string, newer: string): (range: Range) => Range | undefined {
  const carry = carriedTo(older, newer);
  return (range) => {
    const carried = carry(range);
    if (carried === undefined) return undefined;
    const isSame =
      neighbour(older, range.start - 1) === neighbour(newer, carried.start - 1) &&
      neighbour(older, range.end) === neighbour(newer, carried.end);
    return isSame ? carried : undefined;
  };
}

/** Beyond a text is as beyond a line. */
function neighbour(text: string, index: number): string {
  return text[index] ?? '\n';
}
