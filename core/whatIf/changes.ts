import type { Estimate } from '../statistics/estimate.js';

/** How a value reads in another version of a text. */
export interface Change {
  /** What it reads as there. */
  readonly after: Estimate;
  /** `after` less what it reads as here. */
  readonly delta: number;
  /**
   * Whether it is larger than what the two readings are unsure of together. What is not `sure` may be nothing: it lies
   * within the bands.
   */
  readonly sure: boolean;
}

/**
 * What a change comes to. The uncertainty of a difference is the root of the summed squares of what its two sides are
 * unsure of (JCGM 100:2008, 5.1.2), here of the halves of the bands that face each other. Two readings of one scene
 * share most of their errors, so that this asks for more than it would have to.
 */
export function changeBetween(before: Estimate, after: Estimate): Change {
  const delta = after.value - before.value;
  const unsure =
    delta > 0
      ? Math.hypot(before.high - before.value, after.value - after.low)
      : Math.hypot(before.value - before.low, after.high - after.value);
  return { after, delta, sure: delta !== 0 && Math.abs(delta) > unsure };
}
