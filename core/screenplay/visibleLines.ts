import type { Boneyard, Note, Range } from './elements.js';
import { isWhiteSpace, type SourceLine } from './lines.js';

/** A source line as the parser sees it: remarks taken out, and where the rest stands in the source. */
export interface VisibleLine {
  readonly line: number;
  /** The line without its remarks; indentation is kept, and trailing white space unless a remark follows it. */
  readonly text: string;
  /** The source ranges that make up `text`, in order. */
  readonly runs: readonly Range[];
  /** White space alone. In a group that is a line of two spaces, the only blank line a group can hold. */
  readonly blank: boolean;
  /** Whether the line's first visible character is also its first in the source. */
  readonly startsVisibly: boolean;
}

/**
 * The lines of a group with their remarks taken out. A line that held nothing but remarks is dropped: it
 * neither parts nor joins what stands around it.
 */
export function visibleLines(
  text: string,
  lines: readonly SourceLine[],
  remarks: readonly (Note | Boneyard)[],
): readonly VisibleLine[] {
  if (remarks.length === 0) return lines.map((line) => wholeLine(text, line));
  const visible: VisibleLine[] = [];
  let remarkIndex = 0;
  for (const line of lines) {
    while ((remarks[remarkIndex]?.end ?? Infinity) <= line.start) remarkIndex += 1;
    const runs = runsBetween(line, remarks, remarkIndex);
    const untouched = runs.length === 1 && runs[0]?.start === line.start && runs[0].end === line.end;
    if (untouched) visible.push(wholeLine(text, line));
    else if (runs.some(({ start, end }) => text.slice(start, end).trim() !== '')) {
      visible.push(partialLine(text, line, closeGaps(text, withoutTail(text, line, runs))));
    }
  }
  return visible;
}

function wholeLine(text: string, { start, end, line }: SourceLine): VisibleLine {
  const lineText = text.slice(start, end);
  return {
    line,
    text: lineText,
    runs: [{ start, end }],
    blank: isWhiteSpace(text, start, end),
    startsVisibly: true,
  };
}

function partialLine(text: string, line: SourceLine, runs: readonly Range[]): VisibleLine {
  return {
    line: line.line,
    text: runs.map(({ start, end }) => text.slice(start, end)).join(''),
    runs,
    blank: false,
    startsVisibly: runs[0]?.start === line.start,
  };
}

function runsBetween(line: SourceLine, remarks: readonly Range[], firstRemark: number): Range[] {
  const runs: Range[] = [];
  const isEmptyAndCovered = line.start === line.end && (remarks[firstRemark]?.start ?? Infinity) < line.start;
  if (isEmptyAndCovered) return runs;
  let start = line.start;
  for (let index = firstRemark; start < line.end; index += 1) {
    const remark = remarks[index];
    if (remark === undefined || remark.start >= line.end) break;
    if (remark.start > start) runs.push({ start, end: remark.start });
    start = Math.max(start, remark.end);
  }
  if (start < line.end || line.start === line.end) runs.push({ start, end: line.end });
  return runs;
}

/** White space before a remark that ends its line goes with it: `CUT TO: [[how?]]` ends in its colon. */
function withoutTail(text: string, { end: lineEnd }: SourceLine, runs: readonly Range[]): readonly Range[] {
  if (runs.at(-1)?.end === lineEnd) return runs;
  const last = runs.findLastIndex(({ start, end }) => !isWhiteSpace(text, start, end));
  return runs.slice(0, last + 1).map((run, index) => {
    if (index < last) return run;
    return { start: run.start, end: run.start + text.slice(run.start, run.end).trimEnd().length };
  });
}

/** Where a remark stood between two spaces one of them goes with it: `Bob [[why?]] walks`. */
function closeGaps(text: string, runs: readonly Range[]): readonly Range[] {
  return runs
    .map((run, index) => {
      const before = runs[index - 1];
      const doubled = before !== undefined && text[before.end - 1] === ' ' && text[run.start] === ' ';
      return doubled ? { start: run.start + 1, end: run.end } : run;
    })
    .filter(({ start, end }) => start < end);
}

/** The source ranges of `line.text.slice(from, to)`; an empty slice gives one empty range where it stands. */
export function sourceRanges(line: VisibleLine, from: number, to: number): readonly Range[] {
  const [only] = line.runs;
  if (line.runs.length === 1 && only !== undefined) {
    const start = Math.min(only.start + from, only.end);
    return [{ start, end: Math.max(start, Math.min(only.start + to, only.end)) }];
  }
  const ranges: Range[] = [];
  let visibleStart = 0;
  for (const run of line.runs) {
    const length = run.end - run.start;
    const start = Math.max(from - visibleStart, 0);
    const end = Math.min(to - visibleStart, length);
    if (start < end) ranges.push({ start: run.start + start, end: run.start + end });
    visibleStart += length;
  }
  if (ranges.length > 0) return ranges;
  const offset = sourceOffset(line, from);
  return [{ start: offset, end: offset }];
}

/** Where the visible character at an offset stands in the source. */
export function sourceOffset(line: VisibleLine, visibleOffset: number): number {
  let rest = visibleOffset;
  for (const { start, end } of line.runs) {
    if (rest < end - start) return start + rest;
    rest -= end - start;
  }
  return line.runs.at(-1)?.end ?? 0;
}

/** Where the visible text before an offset ends in the source. */
export function sourceEnd(line: VisibleLine, visibleOffset: number): number {
  return visibleOffset === 0 ? sourceOffset(line, 0) : sourceOffset(line, visibleOffset - 1) + 1;
}
