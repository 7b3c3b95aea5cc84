import { mean, standardDeviation } from '../statistics/weighted.js';

/**
 * How one character's feeling moves: Utterance Emotion Dynamics (Hipson and Mohammad, "Emotion dynamics in
 * movie dialogues", PLoS ONE 2021), in one dimension, valence. A state is the mean over a few lines in a row.
 */
export interface UtteranceDynamics {
  /** Where the character usually is: mean state, and one standard deviation either way. */
  readonly homeBase: HomeBase;
  /** Emotional variability: the standard deviation of the states. */
  readonly variability: number;
  readonly displacements: readonly Displacement[];
  /** Mean gain in distance a line, from leaving home to the peak; absent without displacements. */
  readonly riseRate?: number;
  /** Mean loss in distance a line, from the peak to being home again; absent when none returns. */
  readonly recoveryRate?: number;
}

export interface HomeBase {
  readonly center: number;
  readonly low: number;
  readonly high: number;
}

/** A stay outside the home base. Lines count from 0 among the character's own. */
export interface Displacement {
  readonly direction: 'up' | 'down';
  readonly firstLine: number;
  readonly lastLine: number;
  readonly peakLine: number;
  /** Peak distance from the nearer edge of the home base. */
  readonly peakDistance: number;
}

/** Fewer lines than this say too little of how somebody changes. */
export const MIN_DYNAMICS_LINES = 30;
/** Lines to a state: enough that one odd line is no displacement. */
const LINES_PER_STATE = 5;
const MIN_DISPLACEMENT_LINES = 2;

/** The dynamics of a character's line valences in script order; `undefined` for fewer than 30. */
export function readDynamics(valences: readonly number[]): UtteranceDynamics | undefined {
  if (valences.length < MIN_DYNAMICS_LINES) return undefined;
  const states = valences.map((_, index) =>
    mean(valences.slice(Math.max(0, index - LINES_PER_STATE + 1), index + 1)),
  );
  // The first states are means of fewer lines and stray further.
  const settled = states.slice(LINES_PER_STATE - 1);
  const center = mean(settled);
  const variability = standardDeviation(settled);
  const homeBase = { center, low: center - variability, high: center + variability };
  const distances = states.map((state, index) =>
    index < LINES_PER_STATE - 1 ? 0 : distanceFrom(homeBase, state),
  );
  const displacements = findDisplacements(distances);
  const rises = displacements.map(
    ({ firstLine, peakLine, peakDistance }) => Math.abs(peakDistance) / (peakLine - firstLine + 1),
  );
  const recoveries = displacements
    .filter(({ lastLine }) => lastLine < valences.length - 1)
    .map(({ lastLine, peakLine, peakDistance }) => Math.abs(peakDistance) / (lastLine - peakLine + 1));
  return {
    homeBase,
    variability,
    displacements,
    ...(rises.length > 0 && { riseRate: mean(rises) }),
    ...(recoveries.length > 0 && { recoveryRate: mean(recoveries) }),
  };
}

/** Signed distance from the nearer edge; 0 within the home base. */
function distanceFrom({ low, high }: HomeBase, state: number): number {
  return state > high ? state - high : Math.min(0, state - low);
}

function findDisplacements(distances: readonly number[]): readonly Displacement[] {
  const displacements: Displacement[] = [];
  let first = 0;
  while (first < distances.length) {
    const direction = Math.sign(distances[first] ?? 0);
    let end = first + 1;
    while (end < distances.length && Math.sign(distances[end] ?? 0) === direction) end += 1;
    if (direction !== 0 && end - first >= MIN_DISPLACEMENT_LINES)
      displacements.push(displacementOf(distances, first, end));
    first = end;
  }
  return displacements;
}

function displacementOf(distances: readonly number[], first: number, end: number): Displacement {
  let peakLine = first;
  for (let line = first; line < end; line += 1) {
    if (Math.abs(distances[line] ?? 0) > Math.abs(distances[peakLine] ?? 0)) peakLine = line;
  }
  const peak = distances[peakLine] ?? 0;
  return {
    direction: peak > 0 ? 'up' : 'down',
    firstLine: first,
    lastLine: end - 1,
    peakLine,
    peakDistance: Math.abs(peak),
  };
}
