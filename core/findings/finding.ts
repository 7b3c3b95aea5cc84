import type { Estimate } from '../statistics/estimate.js';
import type { Range } from '../screenplay/elements.js';

/** The codes of the findings that rest on a norm of their own. */
export const NORMED_CODES = [
  'flat-scene',
  'no-value-turn',
  'monotone-run',
  'tonal-whiplash',
  'missing-relief',
  'subtext-gap',
  'possible-irony',
  'parenthetical-conflict',
  'on-the-nose',
  'voice-drift',
] as const;

/**
 * The codes of all findings; to editors and files they are `undercurrent/CODE`. Once released, a code never
 * changes its meaning.
 *
 * - `flat-scene`: a long enough scene in which neither valence nor arousal moves much.
 * - `no-value-turn`: a long, charged scene that is left on the charge it was entered with.
 * - `monotone-run`: many scenes in a row of one sign and like strength.
 * - `tonal-whiplash`: two neighbouring scenes far apart, with nothing between them that tells of a change.
 * - `missing-relief`: a long stretch of agitated, unpleasant scenes without a breather.
 * - `subtext-gap`: what is said and what is done in one scene pull in opposite directions.
 * - `possible-irony`: pleasant words among unpleasant ones, or the reverse.
 * - `parenthetical-conflict`: read with its parenthetical, a line is pleasant and not unpleasant, or the reverse.
 * - `on-the-nose`: a strong line that names its own feeling.
 * - `voice-drift`: a character stays far outside their home base, longer than usual for this script.
 * - `low-evidence`: a scene too short to say anything of. Only told where somebody looks: see `isQuiet`.
 * - `intent-mismatch`: a scene reads as the opposite of the tone that its author marked.
 */
export const FINDING_CODES = [...NORMED_CODES, 'low-evidence', 'intent-mismatch'] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** A line that made a finding, and what it shows. */
export interface Evidence extends Range {
  /** Index in `Script.passages`. */
  readonly passage: number;
  /** A few words: `the most pleasant line`. */
  readonly shows: string;
}

/** How unusual something is, and among what. */
export interface Unusual {
  /** The share of the norm that measures less, in [0, 1]. */
  readonly percentile: number;
  /** `scenes of 42 produced features`. */
  readonly norm: string;
}

/** One observation about a script, never a verdict. Its range is where it is shown: a heading or a line. */
export interface Finding extends Range {
  readonly code: FindingCode;
  /** Index of the scene it is shown in. */
  readonly scene: number;
  /** A whole sentence or two, to the writer. */
  readonly message: string;
  /** The lines that weigh most, two to five where there are as many, in script order. */
  readonly evidence: readonly Evidence[];
  /** Index of the scene it is compared with: `tonal-whiplash`, `monotone-run`, `missing-relief`. */
  readonly compared?: number;
  /** Of a line that may mean its opposite: its valence, and a band that reaches there. */
  readonly band?: Estimate;
  /** Absent where a finding rests on no norm. */
  readonly unusual?: Unusual;
}

/** Whether a finding is told only where somebody looks at its scene, in the hover and the panel. */
export function isQuiet({ code }: Pick<Finding, 'code'>): boolean {
  return code === 'low-evidence';
}
