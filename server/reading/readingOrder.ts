import type { Script } from '../../core/index.js';

/** The lines of a document that its reader sees, from 0, both inclusive. */
export interface VisibleLines {
  readonly first: number;
  readonly last: number;
}

/**
 * In which order a script's windows are read: those in sight first, then outward from there, so that marks
 * fill in around the reader's eye.
 */
export function readingOrder(
  { windows, passages }: Script,
  visible: VisibleLines | undefined,
): readonly number[] {
  const order = windows.map((_, index) => index);
  if (visible === undefined) return order;
  const distances = windows.map(({ first, end }) => {
    const from = passages[first]?.line ?? 0;
    const to = passages[end - 1]?.line ?? from;
    return Math.max(0, from - visible.last, visible.first - to);
  });
  return order.sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
}
