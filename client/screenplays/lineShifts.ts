/** One edit as far as lines care: lines `startLine` to `endLine` became `addedLines` more than one line. */
export interface LineChange {
  readonly startLine: number;
  readonly endLine: number;
  /** The line breaks in the new text. */
  readonly addedLines: number;
  /** Whether nothing follows the new text on its last line, so that what ended its first line still does. */
  readonly atLineEnd: boolean;
}

/** Where the end of a line lies after an edit; `undefined` when the edit took that line away. */
export function shiftLine(
  line: number,
  { startLine, endLine, addedLines, atLineEnd }: LineChange,
): number | undefined {
  if (line < startLine) return line;
  if (line > endLine) return line + addedLines - (endLine - startLine);
  if (atLineEnd) return line === startLine ? line : undefined;
  return line === endLine ? startLine + addedLines : undefined;
}

/** Things that stand on a line, after an edit. Those whose line is gone are left out. */
export function shiftMarks<Mark extends { readonly line: number }>(
  marks: readonly Mark[],
  change: LineChange,
): readonly Mark[] {
  if (keepsLines(change)) return marks;
  return marks.flatMap((mark) => {
    const line = shiftLine(mark.line, change);
    return line === undefined ? [] : [line === mark.line ? mark : { ...mark, line }];
  });
}

/** Things that span lines, after an edit. Those that are gone are left out; others shrink or grow. */
export function shiftSpans<Span extends { readonly firstLine: number; readonly lastLine: number }>(
  spans: readonly Span[],
  change: LineChange,
): readonly Span[] {
  if (keepsLines(change)) return spans;
  return spans.flatMap((span) => {
    const firstLine = shiftStart(span.firstLine, change);
    const lastLine = shiftLast(span.lastLine, change);
    return lastLine < firstLine ? [] : [{ ...span, firstLine, lastLine }];
  });
}

function keepsLines({ startLine, endLine, addedLines }: LineChange): boolean {
  return startLine === endLine && addedLines === 0;
}

/** A first line that was taken away moves to the first line that is left below it. */
function shiftStart(line: number, { startLine, endLine, addedLines }: LineChange): number {
  if (line <= startLine) return line;
  return line > endLine ? line + addedLines - (endLine - startLine) : startLine + addedLines + 1;
}

function shiftLast(line: number, { startLine, endLine, addedLines }: LineChange): number {
  if (line < startLine) return line;
  return line >= endLine ? line + addedLines - (endLine - startLine) : startLine;
}
