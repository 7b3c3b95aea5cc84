import type { Range } from './elements.js';

export const BYTE_ORDER_MARK = '\uFEFF';

/** One line of the source. `end` leaves out the line break, `next` is where the following line starts. */
export interface SourceLine extends Range {
  readonly line: number;
  readonly next: number;
}

/** A run of lines that can be parsed on its own, and the boneyards that touch it. */
export interface LineGroup {
  readonly lines: readonly SourceLine[];
  readonly boneyards: readonly Range[];
}

/** Where a scan stands: at the start of a line, outside any boneyard. */
export interface ScanPosition {
  readonly offset: number;
  readonly line: number;
}

export const SCAN_START: ScanPosition = { offset: 0, line: 0 };

/** Yields the lines from `from` to the end of the text. LF, CRLF and CR alone all end a line. */
function* splitLines(text: string, from: ScanPosition): Generator<SourceLine> {
  let { offset: start, line } = from;
  // The next of each is kept until it is passed, so that a text without one is searched for it only once.
  let carriageReturn = text.indexOf('\r', start);
  let lineFeed = text.indexOf('\n', start);
  while (start < text.length) {
    if (lineFeed !== -1 && lineFeed < start) lineFeed = text.indexOf('\n', start);
    let end = lineFeed === -1 ? text.length : lineFeed;
    let next = Math.min(end + 1, text.length);
    if (carriageReturn !== -1 && carriageReturn < end) {
      end = carriageReturn;
      next = lineFeed === end + 1 ? end + 2 : end + 1;
      carriageReturn = text.indexOf('\r', next);
    }
    yield { start, end, next, line };
    start = next;
    line += 1;
  }
}

/**
 * Yields the groups of lines from `from` to the end of the text. A line of white space parts two groups,
 * save one of exactly two spaces, which keeps dialogue and notes open (fountain.io, "Line breaks"), and save
 * lines inside a boneyard.
 */
export function* groupLines(text: string, from: ScanPosition = SCAN_START): Generator<LineGroup> {
  let lines: SourceLine[] = [];
  let boneyards: Range[] = [];
  let boneyard = nextBoneyard(text, from.offset);
  const hasMark = from.offset === 0 && text.startsWith(BYTE_ORDER_MARK);
  for (const current of splitLines(text, hasMark ? { offset: 1, line: 0 } : from)) {
    const inBoneyard = boneyard !== undefined && boneyard.start < current.start;
    if (!inBoneyard && partsGroups(text, current)) {
      if (lines.length > 0) {
        yield { lines, boneyards };
        lines = [];
        boneyards = [];
      }
    } else {
      lines.push(current);
    }
    while (boneyard !== undefined && boneyard.start < current.end) {
      if (boneyards.at(-1) !== boneyard) boneyards.push(boneyard);
      if (boneyard.end > current.end) break;
      boneyard = nextBoneyard(text, boneyard.end);
    }
  }
  if (lines.length > 0) yield { lines, boneyards };
}

const LINE_BREAK = /\r\n|\r|\n/u;
const LINE_BREAKS = /\r\n|\r|\n/gu;

/** What ends the first line of a text; a line feed where it has but one. */
export function lineBreakOf(text: string): string {
  return LINE_BREAK.exec(text)?.[0] ?? '\n';
}

/** How many line breaks a text holds. */
export function countLineBreaks(text: string): number {
  return text.match(LINE_BREAKS)?.length ?? 0;
}

function partsGroups(text: string, { start, end }: SourceLine): boolean {
  if (!isWhiteSpace(text, start, end)) return false;
  return !(end - start === 2 && text.startsWith('  ', start));
}

export function isWhiteSpace(text: string, start: number, end: number): boolean {
  // Most lines begin with a letter: the slice is made only for those that do not.
  return start === end || (!isPrintableAscii(text.charCodeAt(start)) && text.slice(start, end).trim() === '');
}

function isPrintableAscii(code: number): boolean {
  return code > 32 && code < 127;
}

/** The next boneyard from `offset` on; one that is never closed reaches to the end of the text. */
function nextBoneyard(text: string, offset: number): Range | undefined {
  const start = text.indexOf('/*', offset);
  if (start === -1) return undefined;
  const close = text.indexOf('*/', start + 2);
  return { start, end: close === -1 ? text.length : close + 2 };
}

/** Whether the boneyard that fills `range` has its closing mark. */
export function isClosedBoneyard(text: string, range: Range): boolean {
  return range.end - range.start >= 4 && text.endsWith('*/', range.end);
}
