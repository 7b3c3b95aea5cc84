import {
  type Analysis,
  type Evidence,
  type Finding,
  type FindingCode,
  FINDING_RULES,
  isQuiet,
  type RawReading,
} from '../../core/index.js';
import type { EvidenceView, FindingView } from './arcView.js';
import { quoteView, wordsOf } from './evidence.js';

/** What is found in a script: findings at their places in its text, which may have been made of an older version. */
export interface Found {
  readonly findings: readonly Finding[];
  /** Passage by passage, the model's own; holes where it has not been read. */
  readonly raw: readonly (RawReading | undefined)[];
}

const TITLES = new Map(FINDING_RULES.map(({ code, title }) => [code, title]));

/** What a finding is called, in English: to be said in the writer's language. */
export function findingTitle(code: FindingCode): string {
  return TITLES.get(code) ?? code;
}

/**
 * The findings of each scene by its index, for an analysis of the text they stand in. They are put where their offsets
 * are: what an older version counted as its third scene or its tenth line may be another by now.
 */
export function findingViews(
  { findings, raw }: Found,
  { scenes, passages }: Analysis,
  text: string,
): ReadonlyMap<number, readonly FindingView[]> {
  const byStart = new Map(passages.map(({ start }, index) => [start, index]));
  const evidenceView = ({ start, shows }: Evidence): readonly EvidenceView[] => {
    const index = byStart.get(start) ?? -1;
    const passage = passages[index];
    const quote = passage && quoteView(passage, text);
    if (passage === undefined || quote === undefined) return [];
    return [{ ...quote, shows, words: wordsOf(passage, raw[index]) }];
  };
  const views = new Map<number, readonly FindingView[]>();
  for (const finding of findings) {
    const scene = scenes.findLastIndex(({ start }) => start <= finding.start);
    const view = findingView(finding, finding.evidence.flatMap(evidenceView));
    views.set(scene, [...(views.get(scene) ?? []), view]);
  }
  return views;
}

function findingView({ code, message }: Finding, evidence: readonly EvidenceView[]): FindingView {
  const quiet = isQuiet({ code }) ? { isQuiet: true as const } : {};
  return { code, title: findingTitle(code), message, ...quiet, evidence };
}
