import type { Reading } from '../reading/reading.js';
import type { Passage } from '../script/passages.js';
import { countWords } from '../reading/words.js';
import type { Weighted } from '../statistics/weighted.js';

/** A passage that has been read: what all aggregates are made of. */
export interface ReadLine {
  /** Index in `Script.passages`. */
  readonly index: number;
  readonly passage: Passage;
  readonly reading: Reading;
  readonly words: number;
  /** How much it counts in a mean. */
  readonly weight: number;
  /** Where it stands, in pages from 0. */
  readonly page: number;
}

/** A passage counts by its words, up to this many: a monologue is not worth forty short answers. */
const MAX_WEIGHT = 24;

/** How many words a passage has, and how much it counts for that. */
export function weigh(passage: Passage) {
  const words = countWords(passage.plain.text);
  return { words, weight: weightOf(words) };
}

/** How much a line of so many words counts in a mean. */
export function weightOf(words: number): number {
  return Math.min(words, MAX_WEIGHT);
}

/** The lines' valences, weighted, each with the model's error in it. */
export function unsureValences(
  lines: readonly ReadLine[],
): readonly (Weighted & { readonly error: number })[] {
  return lines.map(({ reading: { valence, error }, weight }) => ({ value: valence, weight, error }));
}

/** The lines' values of one kind, weighted. */
export function weightedBy(
  lines: readonly ReadLine[],
  valueOf: (reading: Reading) => number,
): readonly Weighted[] {
  return lines.map(({ reading, weight }) => ({ value: valueOf(reading), weight }));
}
