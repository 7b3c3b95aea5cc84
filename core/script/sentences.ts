import type { Range } from '../screenplay/elements.js';
import { splitWords } from '../reading/words.js';

/**
 * A sentence's end: its mark, perhaps closing quotes, and then white space. Looked for from a run's first mark alone:
 * where that leads to none, no other does.
 */
const SENTENCE_END = /(?<![.!?…])[.!?…]+["'”’)\]]*(?=\s)/gu;
/** A dot after one of these ends no sentence. */
const ABBREVIATION = /(?:^|[\s("“])(?:mr|mrs|ms|dr|st|jr|sr|vs|prof|sgt|lt|capt|col|gen|rev|no|[a-z])\.$/iu;
const LONGEST_ABBREVIATION = 8;

/** The sentences of a plain text, as ranges that leave out the white space between them. */
export function splitSentences(text: string): readonly Range[] {
  const sentences: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (ABBREVIATION.test(text.slice(Math.max(start, end - LONGEST_ABBREVIATION), end))) continue;
    sentences.push({ start, end });
    start = end + 1;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}

/**
 * Cuts a plain text into pieces of at most `limit` tokens, at sentence ends. A sentence that is itself too
 * long is cut between words; only a single word may pass the limit.
 */
export function splitToLimit(
  text: string,
  limit: number,
  countTokens: (text: string) => number,
): readonly Range[] {
  // A token is a character at least, so that short texts need not be counted.
  if (text.length <= limit || countTokens(text) <= limit) return [{ start: 0, end: text.length }];
  const fits = ({ start, end }: Range) => countTokens(text.slice(start, end)) <= limit;
  const parts = splitSentences(text).flatMap((sentence) =>
    fits(sentence) ? [sentence] : wordsOf(text, sentence),
  );
  const pieces: Range[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    const joined = last && { start: last.start, end: part.end };
    if (joined !== undefined && fits(joined)) pieces[pieces.length - 1] = joined;
    else pieces.push(part);
  }
  return pieces;
}

function wordsOf(text: string, { start, end }: Range): readonly Range[] {
  return splitWords(text.slice(start, end)).map((word) => ({
    start: start + word.start,
    end: start + word.end,
  }));
}
