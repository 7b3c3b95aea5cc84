import {
  type AnalyzedPassage,
  type DrivingWord,
  drivingWords,
  isCorrected,
  type RawReading,
} from '../../core/index.js';
import { shorten } from '../text/markup.js';
import type { ArcAxis, QuoteView, WordView } from './arcView.js';
import type { ReadPassage } from './readPassage.js';

/** What a tooltip bears in two lines. */
const LONGEST_QUOTE = 140;
const LONGEST_SPEAKER = 40;
const LONGEST_WORD = 40;
const MOST_LINES = 2;
/** More of them say little, and would not stand beside their line. */
const MOST_WORDS = 3;

/**
 * The lines that drive a mean: those that pull it furthest its own way, by their value and by the root of their words,
 * so that a long line does not win by its length alone. Strongest first, two at most. `text` is the script's.
 */
export function drivingLines(
  lines: readonly ReadPassage[],
  axis: ArcAxis,
  level: number,
  text: string,
): readonly QuoteView[] {
  const way = Math.sign(level) || 1;
  const pull = ({ words, reading }: ReadPassage) => way * reading[axis] * Math.sqrt(words);
  return lines
    .toSorted((a, b) => pull(b) - pull(a))
    .slice(0, MOST_LINES)
    .flatMap((line) => quoteView(line, text) ?? []);
}

/** A line of a text in the writer's words; `undefined` when it has not been read. */
export function quoteView(
  { line, start, plain, speaker, reading }: AnalyzedPassage,
  text: string,
): QuoteView | undefined {
  if (reading === undefined) return undefined;
  return {
    line,
    character: start - lineStart(text, start),
    text: shorten(plain.text, LONGEST_QUOTE),
    ...(speaker !== undefined && { speaker: shorten(speaker, LONGEST_SPEAKER) }),
    valence: reading.valence,
    polarity: reading.polarity,
    ...(isCorrected(reading) && { byAuthor: true as const }),
  };
}

/**
 * The words that pull a line the way it reads, strongest first, each with what it adds to the line's raw valence; none
 * where the line reads as its author said, as no word made that. `raw` is what the model read of it.
 */
export function ownWords(
  { plain, reading }: Pick<AnalyzedPassage, 'plain' | 'reading'>,
  raw: RawReading | undefined,
  most: number,
): readonly DrivingWord[] {
  if (reading === undefined || raw === undefined || isCorrected(reading)) return [];
  const { valence } = reading.author?.model ?? reading;
  return drivingWords(plain.text, raw, valence < 0 ? -1 : 1, most);
}

/** The same as a list of lines has room for them. */
export function wordsOf(
  passage: Pick<AnalyzedPassage, 'plain' | 'reading'>,
  raw: RawReading | undefined,
): readonly WordView[] {
  return ownWords(passage, raw, MOST_WORDS).map(({ word, contribution }) => ({
    word: shorten(word, LONGEST_WORD),
    contribution,
  }));
}

function lineStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
