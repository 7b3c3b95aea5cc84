import type { Range } from './elements.js';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
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

/** The line that starts at `start`. LF, CRLF and CR alone all end a line. */
export function lineAt(text: string, start: number, line: number): SourceLine {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === LINE_FEED) return { start, end, next: end + 1, line };
    if (code === CARRIAGE_RETURN) {
      const next = text.charCodeAt(end + 1) === LINE_FEED ? end + 2 : end + 1;
      return { start, end, next, line };
    }
    end += 1;
  }
  return { start, end, next: end, line };
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
  let { offset, line } = from;
  if (offset === 0 && text.startsWith(BYTE_ORDER_MARK)) offset = 1;
  while (offset < text.length) {
    const current = lineAt(text, offset, line);
    const inBoneyard = boneyard !== undefined && boneyard.start < current.start;
    if (!inBoneyard && partsGroups(text, current)) {
      if (lines.length > 0) yield { lines, boneyards };
      lines = [];
      boneyards = [];
    } else {
      lines.push(current);
    }
    while (boneyard !== undefined && boneyard.start < current.end) {
      if (boneyards.at(-1) !== boneyard) boneyards.push(boneyard);
      if (boneyard.end > current.end) break;
      boneyard = nextBoneyard(text, boneyard.end);
    }
    offset = current.next;
    line += 1;
  }
  if (lines.length > 0) yield { lines, boneyards };
}

function partsGroups(text: string, { start, end }: SourceLine): boolean {
  const isTwoSpaces = end - start === 2 && text.startsWith('  ', start);
  return !isTwoSpaces && isWhiteSpace(text, start, end);
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
