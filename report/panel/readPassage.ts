import type { AnalyzedPassage, SeriesLine } from '../../core/index.js';

/** A passage that has been read. */
export type ReadPassage = AnalyzedPassage & SeriesLine;

export function isRead(passage: AnalyzedPassage): passage is ReadPassage {
  return passage.reading !== undefined;
}
