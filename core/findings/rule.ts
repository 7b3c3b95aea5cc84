import type { Estimate } from '../statistics/estimate.js';
import type { Analysis } from '../analysis.js';
import { type ReadScene, readScenes } from './places.js';
import type { Script } from '../script/script.js';
import type { Range } from '../screenplay/elements.js';
import type { Evidence, Finding, FindingCode } from './finding.js';
import { type Genre, tailFor } from './genre.js';
import { type Measure, type Norms, percentileIn } from './norms.js';

/** What a rule looks at. */
export interface FindingContext {
  readonly script: Script;
  readonly analysis: Analysis;
  readonly norms: Norms;
  readonly genre: Genre;
  /** The scenes of which there is enough to say, with their lines: what most rules walk. */
  readonly scenes: readonly ReadScene[];
}

/** What all rules look at, made once. */
export function findingContext(
  script: Script,
  analysis: Analysis,
  norms: Norms,
  genre: Genre,
): FindingContext {
  return { script, analysis, norms, genre, scenes: readScenes(analysis) };
}

/** One kind of finding: when it is raised, and the words for it. One file each. */
export interface FindingRule {
  readonly code: FindingCode;
  /** What it says of a script, in a few words, for lists of rules. */
  readonly title: string;
  /** When it is raised, as a sentence for the documentation. */
  readonly seenWhen: string;
  /** What the rule measures over a script; absent for a rule without a norm. */
  readonly measure?: (context: FindingContext) => readonly number[];
  find(context: FindingContext): readonly Finding[];
}

/** Something that is measured, and may be raised when it measures unusually. */
export interface Candidate {
  readonly scene: number;
  readonly value: number;
  /** `false` for what counts in the norm and is never raised itself. */
  readonly mayRaise: boolean;
  /** Given how unusual it is (`9 in 10 scenes of 42 produced features`), what is told and where. */
  readonly observe: (unusual: string) => Observation;
}

export interface Observation extends Range {
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly compared?: number;
  readonly band?: Estimate;
}

interface NormedRule extends Pick<FindingRule, 'title' | 'seenWhen'> {
  readonly code: FindingCode & Measure;
  /** What the norm counts, in the plural: `scenes`. */
  readonly population: string;
  /** Which end of the norm is unusual, and how much of it, as a share. */
  readonly tail: { readonly side: 'low' | 'high'; readonly share: number };
  readonly candidates: (context: FindingContext) => readonly Candidate[];
}

/** A rule that raises what lies in the tail of a norm measured over produced features. */
export function normedRule({ candidates, ...rule }: NormedRule): FindingRule {
  const { code, title, seenWhen } = rule;
  return {
    code,
    title,
    seenWhen,
    measure: (context) => candidates(context).map(({ value }) => value),
    find: (context) => candidates(context).flatMap((candidate) => raise(candidate, rule, context)),
  };
}

function raise(
  { scene, value, mayRaise, observe }: Candidate,
  { code, population, tail: { side, share } }: Omit<NormedRule, 'candidates'>,
  { norms, genre }: FindingContext,
): readonly Finding[] {
  if (!mayRaise) return [];
  const percentile = percentileIn(norms.measures[code], value);
  const rest = side === 'low' ? 1 - percentile : percentile;
  if (rest < 1 - tailFor(genre, code, share)) return [];
  const norm = `${population} of ${norms.films} produced features`;
  return [{ code, scene, ...observe(`${shareInWords(rest)} ${norm}`), unusual: { percentile, norm } }];
}

/** On which side of neutral a valence lies, as the writer reads it. */
export function sideInWords(valence: number): string {
  return valence < 0 ? 'unpleasant' : 'pleasant';
}

/** A share as the writer reads it, rounded down: `9 in 10`, from 0.95 on `95 in 100`, at the very end `nearly all`. */
export function shareInWords(share: number): string {
  if (share >= 0.999) return 'nearly all';
  if (share >= 0.95) return `${Math.floor(share * 100)} in 100`;
  return `${Math.floor(share * 10)} in 10`;
}
