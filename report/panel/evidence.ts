import type { AnalyzedPassage } from '../../core/index.js';
import { shorten } from '../text/markup.js';
import type { ArcAxis, QuoteView } from './arcView.js';
import type { ReadPassage } from './readPassage.js';

/** What a tooltip bears in two lines. */
const LONGEST_QUOTE = 140;
const LONGEST_SPEAKER = 40;
const MOST_LINES = 2;

/**
 * The lines that drive a mean: those that pull it furthest its own way, by their value and by the root of their words,
 * so that a long line does not win by its length alone. Strongest first, two at most.
 */
export function drivingLines(
  lines: readonly ReadPassage[],
  axis: ArcAxis,
  level: number,
): readonly QuoteView[] {
  const way = Math.sign(level) || 1;
  const pull = ({ words, reading }: ReadPassage) => way * reading[axis] * Math.sqrt(words);
  return lines
    .toSorted((a, b) => pull(b) - pull(a))
    .slice(0, MOST_LINES)
    .flatMap((line) => quoteView(line) ?? []);
}

/** A line in the writer's words; `undefined` when it has not been read. */
export function quoteView({ line, plain, speaker, reading }: AnalyzedPassage): QuoteView | undefined {
  if (reading === undefined) return undefined;
  return {
    line,
    text: shorten(plain.text, LONGEST_QUOTE),
    ...(speaker !== undefined && { speaker: shorten(speaker, LONGEST_SPEAKER) }),
    valence: reading.valence,
  };
}
