import type { Range } from './elements.js';
import { sourceEnd, sourceOffset, sourceRanges, type VisibleLine } from './visibleLines.js';

/** The part of one line that goes into an element's text. */
export type Piece = readonly Range[];

/** A line's content from `from` to `to`, without the white space at its ends. */
export function pieceOf(line: VisibleLine, from: number, to: number = line.text.length): Piece {
  const slice = line.text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  const end = from + slice.trimEnd().length;
  return sourceRanges(line, Math.min(start, to), Math.max(end, Math.min(start, to)));
}

/** What every element has, from the lines it covers and the pieces that make up its text; `start` if it is not the first visible character. */
export function elementOf<Type extends string>(
  type: Type,
  text: string,
  lines: readonly VisibleLine[],
  pieces: readonly Piece[],
  start?: number,
) {
  const extent = extentOf(lines, start);
  const ranges = pieces.length === 1 ? (pieces[0] ?? []) : pieces.flat();
  const [only] = ranges;
  // Nearly every element is one stretch of text.
  const isOne = ranges.length === 1 && only !== undefined;
  return {
    type,
    text: isOne ? text.slice(only.start, only.end) : textOf(text, pieces),
    start: extent.start,
    end: extent.end,
    line: lines[0]?.line ?? 0,
    endLine: lines.at(-1)?.line ?? 0,
    content: isOne ? [fromStart(only, extent.start)] : ranges.map((range) => fromStart(range, extent.start)),
  };
}

function textOf(text: string, pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.map(({ start, end }) => text.slice(start, end)).join('')).join('\n');
}

/** From the first to the last visible character that is not white space, markers included. */
function extentOf(lines: readonly VisibleLine[], start: number | undefined): Range {
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const lead = first.text.length - first.text.trimStart().length;
  return { start: start ?? sourceOffset(first, lead), end: sourceEnd(last, last.text.trimEnd().length) };
}

/** From the start of the first range to the end of the last. */
export function spanOf(ranges: readonly Range[]): Range {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}

/** A range counted from an element's start, so that an edit further up leaves it as it is. */
export function fromStart({ start, end }: Range, elementStart: number): Range {
  return { start: start - elementStart, end: end - elementStart };
}
