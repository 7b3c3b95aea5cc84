import type { Range } from '../screenplay/elements.js';

/** The words of a passage's plain text: runs without white space, punctuation included, as ranges in it. */
export function splitWords(text: string): readonly Range[] {
  const words: Range[] = [];
  for (const match of text.matchAll(/\S+/gu)) {
    words.push({ start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** How many words a plain text has: it holds one space between two words, and none at its ends. */
export function countWords(plainText: string): number {
  return plainText === '' ? 0 : plainText.split(' ').length;
}
