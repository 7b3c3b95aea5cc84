import { OUTPUT_COUNT, OUTPUT_INDEX } from './emotions.js';
import type { RawReading } from './rawReading.js';
import { splitWords } from './words.js';

/** A word and what it adds to a passage's raw valence, wherever in it it is said. */
export interface DrivingWord {
  /** As it is first said, without the punctuation around it. */
  readonly word: string;
  readonly contribution: number;
}

/**
 * The words that pull a passage's valence furthest in one direction (1 up, -1 down), strongest first. One that is said
 * again counts for all of it: what words contribute adds up.
 */
export function drivingWords(
  text: string,
  { contributions }: RawReading,
  direction: 1 | -1,
  most: number,
): readonly DrivingWord[] {
  const words = new Map<string, DrivingWord>();
  for (const [index, { start, end }] of splitWords(text).entries()) {
    const letters = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(text.slice(start, end));
    if (letters === null) continue;
    const contribution = contributions[index * OUTPUT_COUNT + OUTPUT_INDEX.valence] ?? 0;
    const key = letters[0].toLowerCase();
    const before = words.get(key) ?? { word: letters[0], contribution: 0 };
    words.set(key, { ...before, contribution: before.contribution + contribution });
  }
  return [...words.values()]
    .filter(({ contribution }) => contribution * direction > 0)
    .sort((a, b) => (b.contribution - a.contribution) * direction)
    .slice(0, most);
}
