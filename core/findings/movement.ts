import type { ReadLine } from '../arc/readLines.js';
import { weightedBy } from '../arc/readLines.js';
import type { Reading } from '../reading/reading.js';
import { mean, standardDeviation, weightedMean } from '../statistics/weighted.js';

/** Fewer lines than this, about a page, have no room to move: no scene below is called flat or unturned. */
export const MIN_MOVING_LINES = 12;
/** Lines to a state: enough that one odd line is no movement. */
const LINES_PER_STATE = 4;

/**
 * How much a scene moves: the standard deviation of its states in the valence-arousal plane, a state being the
 * weighted mean over four lines in a row. A deviation rather than a range, which would grow with the length.
 */
export function movementOf(lines: readonly ReadLine[]): number {
  const spread = (valueOf: (reading: Reading) => number) => standardDeviation(statesOf(lines, valueOf));
  return Math.hypot(
    spread(({ valence }) => valence),
    spread(({ arousal }) => arousal),
  );
}

function statesOf(lines: readonly ReadLine[], valueOf: (reading: Reading) => number): readonly number[] {
  return lines.slice(LINES_PER_STATE - 1).map((_, index) => {
    const state = weightedBy(lines.slice(index, index + LINES_PER_STATE), valueOf);
    return weightedMean(state) ?? mean(state.map(({ value }) => value));
  });
}
