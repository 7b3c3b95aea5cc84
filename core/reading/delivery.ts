import type { Reading } from './reading.js';

/**
 * What a line reads as by itself, with its parenthetical and without. What lies between the two is the parenthetical's
 * doing alone; what its scene makes of the line is neither.
 */
export interface Delivery<Of = Reading> {
  readonly directed: Of;
  readonly bare: Of;
}

/** Longer parentheticals are stage business. */
export const LONGEST_DIRECTION = 40;

/** Whether a parenthetical may say how its line is said. */
export function isDirection(parenthetical: string | undefined): parenthetical is string {
  return parenthetical !== undefined && parenthetical !== '' && parenthetical.length <= LONGEST_DIRECTION;
}
