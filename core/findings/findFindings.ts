import type { Analysis } from '../analysis.js';
import { readIntent } from '../intent/readIntent.js';
import type { Script } from '../script/script.js';
import { finish, type Steps } from '../steps.js';
import type { Finding, FindingCode } from './finding.js';
import type { Genre } from './genre.js';
import type { Norms } from './norms.js';
import { findingContext } from './rule.js';
import { FINDING_RULES } from './rules.js';

export interface FindingOptions {
  /** Loosens what does not fit; `any` if not given. */
  readonly genre?: Genre;
}

/**
 * All findings about a script, in script order. Scenes that have not been read whole raise none, and a scene
 * that its author marked `[[intended]]` only those that answer the author. Of these, `toldFindings` are told. Pure: the same script, analysis and
 * norms give the same findings.
 */
export function findFindings(
  script: Script,
  analysis: Analysis,
  norms: Norms,
  options: FindingOptions = {},
): readonly Finding[] {
  return finish(findingSteps(script, analysis, norms, options));
}

/** As `findFindings`, with a pause after each kind of finding. */
export function* findingSteps(
  script: Script,
  analysis: Analysis,
  norms: Norms,
  { genre = 'any' }: FindingOptions = {},
): Steps<readonly Finding[]> {
  const context = findingContext(script, analysis, norms, genre);
  const found: Finding[] = [];
  for (const { find } of FINDING_RULES) {
    yield;
    found.push(...find(context));
  }
  const intended = new Set(
    readIntent(script).flatMap(({ scene, isIntended }) => (isIntended ? [scene] : [])),
  );
  return found
    .filter(({ code, scene }) => !intended.has(scene) || ANSWERS_THE_AUTHOR.includes(code))
    .sort((a, b) => a.start - b.start);
}

const ANSWERS_THE_AUTHOR: readonly FindingCode[] = ['low-evidence', 'intent-mismatch'];
