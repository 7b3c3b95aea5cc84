import type { Range } from '../screenplay/elements.js';
import { OUTPUT_COUNT, OUTPUT_INDEX } from './emotions.js';
import type { RawReading } from './rawReading.js';
import { splitWords } from './words.js';

/** A word and what it adds to a passage's raw valence. */
export interface DrivingWord extends Range {
  /** Without the punctuation around it; `start` and `end` are its place in the passage's plain text. */
  readonly word: string;
  readonly contribution: number;
}

/** The words that pull a passage's valence furthest in one direction (1 up, -1 down), strongest first. */
export function drivingWords(
  text: string,
  { contributions }: RawReading,
  direction: 1 | -1,
  most: number,
): readonly DrivingWord[] {
  return splitWords(text)
    .flatMap(({ start, end }, index) => {
      const contribution = contributions[index * OUTPUT_COUNT + OUTPUT_INDEX.valence] ?? 0;
      const letters = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/u.exec(text.slice(start, end));
      if (letters === null || contribution * direction <= 0) return [];
      const from = start + letters.index;
      return [{ word: letters[0], start: from, end: from + letters[0].length, contribution }];
    })
    .sort((a, b) => (b.contribution - a.contribution) * direction)
    .slice(0, most);
}
