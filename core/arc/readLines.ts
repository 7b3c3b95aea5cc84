import type { Reading } from '../reading/reading.js';
import type { Passage } from '../script/passages.js';
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

/** A part of a script, as a stretch of its passages. */
interface PassageSpan {
  readonly firstPassage: number;
  readonly endPassage: number;
}

/** A passage that may have been read. */
interface MaybeReadPassage extends Passage {
  readonly reading: Reading | undefined;
}

/** The lines of a part of a script that have been read, such as those of one scene. */
export function linesOf(
  { passages }: { readonly passages: readonly MaybeReadPassage[] },
  { firstPassage, endPassage }: PassageSpan,
): readonly ReadLine[] {
  return passages.slice(firstPassage, endPassage).flatMap((passage, offset) => {
    const { reading } = passage;
    return reading === undefined ? [] : [readLine(firstPassage + offset, passage, reading)];
  });
}

/** A passage with what it reads as. */
export function readLine(index: number, passage: Passage, reading: Reading): ReadLine {
  const { words, page } = passage;
  return { index, passage, reading, words, weight: weightOf(words), page };
}

/** The line that ranks highest, the first of equals; `undefined` of none. */
export function furthest(
  lines: readonly ReadLine[],
  rankOf: (line: ReadLine) => number,
): ReadLine | undefined {
  return lines.reduce<ReadLine | undefined>(
    (best, line) => (best === undefined || rankOf(line) > rankOf(best) ? line : best),
    undefined,
  );
}

/** The lines' values of one kind, weighted. */
export function weightedBy(
  lines: readonly ReadLine[],
  valueOf: (reading: Reading) => number,
): readonly Weighted[] {
  return lines.map(({ reading, weight }) => ({ value: valueOf(reading), weight }));
}
