import { diffArrays } from 'diff';

/** Lines of a text to be replaced by others: from `start` on, up to `end`, both counted from 0. */
export interface LineEdit {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** A stretch between two places to be replaced by a text, as an editor takes it. */
export interface PlacedEdit {
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** Texts that take longer to compare, in milliseconds, are taken as changed from their first difference to the last. */
const LONGEST_COMPARISON = 1_000;

/** The lines of a text, whatever ends them. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u);
}

/** The few edits that make a text another one, in order. Line ends count for nothing: they are the editor's. */
export function lineEdits(older: string, newer: string): readonly LineEdit[] {
  const [before, after] = [linesOf(older), linesOf(newer)];
  const changes = diffArrays([...before], [...after], { timeout: LONGEST_COMPARISON });
  if (changes === undefined) return [editBetweenEnds(before, after)];
  const edits: LineEdit[] = [];
  let line = 0;
  for (const { added, removed, value } of changes) {
    const last = edits.at(-1);
    if (added || removed) {
      const joins = last?.end === line && edits.length > 0;
      const edit = {
        start: joins ? last.start : line,
        end: line + (removed ? value.length : 0),
        lines: [...(joins ? last.lines : []), ...(added ? value : [])],
      };
      if (joins) edits.splice(-1, 1, edit);
      else edits.push(edit);
    }
    if (!added) line += value.length;
  }
  return edits;
}

function editBetweenEnds(before: readonly string[], after: readonly string[]): LineEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let atEnd = 0;
  while (atEnd < shorter - start && before.at(-1 - atEnd) === after.at(-1 - atEnd)) atEnd += 1;
  return { start, end: before.length - atEnd, lines: after.slice(start, after.length - atEnd) };
}

/**
 * The edits that bring to `theirs` what `mine` has changed since both were `base`. What both have changed alike is there
 * already. `undefined` where they have changed the same lines, or lines beside each other, otherwise.
 */
export function mergedEdits(base: string, mine: string, theirs: string): readonly LineEdit[] | undefined {
  const others = lineEdits(base, theirs);
  const news = lineEdits(base, mine).filter((edit) => !others.some((other) => isSame(edit, other)));
  if (news.some((edit) => others.some((other) => touch(edit, other)))) return undefined;
  return news.map(({ start, end, lines }) => {
    const moved = others
      .filter((other) => other.end < start)
      .reduce((sum, other) => sum + other.lines.length - (other.end - other.start), 0);
    return { start: start + moved, end: end + moved, lines };
  });
}

function touch(one: LineEdit, other: LineEdit): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function isSame(one: LineEdit, other: LineEdit): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Where a line stands once edits have been made; of a line that is gone, where its edit begins. */
export function lineAfter(edits: readonly LineEdit[], line: number): number {
  const last = edits.findLast(({ start }) => start <= line);
  if (last === undefined) return line;
  const moved = edits
    .filter(({ end }) => end <= line)
    .reduce((sum, { start, end, lines }) => sum + lines.length - (end - start), 0);
  return last.end > line ? lineAfter(edits.slice(0, edits.indexOf(last)), last.start) : line + moved;
}

/** Line edits as an editor takes them: the last line of a text has no line end to be taken along. */
export function placedEdits(text: string, edits: readonly LineEdit[]): readonly PlacedEdit[] {
  const all = linesOf(text);
  return edits.map(({ start, end, lines }) => {
    if (end < all.length) {
      return {
        start: { line: start, character: 0 },
        end: { line: end, character: 0 },
        text: lines.map((line) => `${line}\n`).join(''),
      };
    }
    const last = { line: all.length - 1, character: all.at(-1)?.length ?? 0 };
    if (start === 0) return { start: { line: 0, character: 0 }, end: last, text: lines.join('\n') };
    return {
      start: { line: start - 1, character: all[start - 1]?.length ?? 0 },
      end: last,
      text: lines.map((line) => `\n${line}`).join(''),
    };
  });
}
