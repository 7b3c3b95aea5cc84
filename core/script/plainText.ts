import type { Range, ScreenplayElement } from '../screenplay/elements.js';
import { firstAbove } from '../statistics/firstAbove.js';

/** Text as it is read aloud: no remarks, no emphasis marks, one space between words. */
export interface PlainText {
  readonly text: string;
  /** Where its parts stand in the source, in order of `plain`. */
  readonly segments: readonly Segment[];
}

/** `length` units from `plain` on in the plain text are the same units from `source` on in the source. */
export interface Segment {
  readonly plain: number;
  readonly source: number;
  readonly length: number;
}

/** Makes the plain text of an element. */
export function plainTextOf(
  source: string,
  { start: from, content }: Pick<ScreenplayElement, 'start' | 'content'>,
): PlainText {
  const kept = content.flatMap(({ start, end }) =>
    keptRanges(source, { start: from + start, end: from + end }),
  );
  const segments: Segment[] = [];
  let text = '';
  let lastEnd = 0;
  for (const { start, end } of kept) {
    if (text !== '' && start > lastEnd && isSpaced(source.slice(lastEnd, start))) text += ' ';
    segments.push({ plain: text.length, source: start, length: end - start });
    text += source.slice(start, end);
    lastEnd = end;
  }
  return { text, segments };
}

const NOTE = /\[\[.*?\]\]/gu;
const BONEYARD = /\/\*.*?\*\//gu;

/** Whether what is left out between two words parts them: what stands within a remark does not, save a line break. */
function isSpaced(gap: string): boolean {
  if (!/\s/u.test(gap)) return false;
  // On one line every remark is closed, so that none is looked for in vain.
  return /[\r\n]/u.test(gap) || /\s/u.test(gap.replaceAll(BONEYARD, '').replaceAll(NOTE, ''));
}

/** What makes a line action or lyrics, whatever it looks like. */
const FORCED = /^\s*[!~]/u;

/** The plain text of one line, where no more of the script is at hand than that. */
export function plainLine(line: string): string {
  const text = line.replaceAll(NOTE, '').replace(FORCED, '');
  return plainTextOf(text, { start: 0, content: [{ start: 0, end: text.length }] }).text;
}

/** The plain texts between pairs of offsets of it, which stand in order and apart, with their segments. */
export function slicePlainText(
  { text, segments }: PlainText,
  ranges: readonly Range[],
): readonly PlainText[] {
  // All are walked side by side: a long paragraph has as many segments as lines, and as many pieces.
  let first = 0;
  return ranges.map(({ start, end }) => {
    while (first < segments.length && endOf(segments[first]) <= start) first += 1;
    let next = first;
    while (next < segments.length && (segments[next]?.plain ?? end) < end) next += 1;
    const kept = segments.slice(first, next).map(({ plain, source, length }) => {
      const from = Math.max(plain, start);
      const to = Math.min(plain + length, end);
      return { plain: from - start, source: source + from - plain, length: to - from };
    });
    first = Math.max(first, next - 1);
    return { text: text.slice(start, end), segments: kept };
  });
}

function endOf(segment: Segment | undefined): number {
  return segment === undefined ? 0 : segment.plain + segment.length;
}

/** Where a plain text stands in the source, from its first to its last unit. */
export function sourceRangeOf({ segments }: PlainText): Range {
  const last = segments.at(-1);
  return { start: segments[0]?.source ?? 0, end: last === undefined ? 0 : last.source + last.length };
}

/** The source range of a stretch of plain text, from its first to its last unit. */
export function toSourceRange({ segments }: PlainText, range: Range): Range {
  const before = (offset: number) =>
    segments[firstAbove(segments.length, (index) => segments[index]?.plain ?? 0, offset) - 1];
  const first = before(range.start) ?? segments[0];
  const last = before(range.end - 1) ?? first;
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  const start = first.source + Math.min(range.start - first.plain, first.length);
  return { start, end: last.source + Math.min(range.end - last.plain, last.length) };
}

/** Words with one plain space between them, or a character that may be an emphasis mark. */
const RUNS = /[^\s*_\\]+(?: [^\s*_\\]+)*|[*_\\]/gu;

/** The stretches of a range that are neither white space at a line's edge nor emphasis marks. */
function keptRanges(source: string, { start, end }: Range): Range[] {
  const ranges: Range[] = [];
  for (const { 0: run, index } of source.slice(start, end).matchAll(RUNS)) {
    const from = start + index;
    if (run.length > 1 || !isLeftOut(source, from, start, end))
      ranges.push({ start: from, end: from + run.length });
  }
  return ranges;
}

function isLeftOut(source: string, offset: number, start: number, end: number): boolean {
  const character = source.charAt(offset);
  const escaped = offset > start && source.charAt(offset - 1) === '\\';
  if (escaped && '*_\\'.includes(character)) return false;
  if (character === '*')
    return !isSpace(source, offset - 1, start, end) || !isSpace(source, offset + 1, start, end);
  if (character === '_')
    return !isWord(source, offset - 1, start, end) || !isWord(source, offset + 1, start, end);
  if (character === '\\') return '*_\\'.includes(source.charAt(offset + 1)) && offset + 1 < end;
  return false;
}

function isSpace(source: string, offset: number, start: number, end: number): boolean {
  return offset < start || offset >= end || isWhiteSpace(source.charAt(offset));
}

function isWord(source: string, offset: number, start: number, end: number): boolean {
  return offset >= start && offset < end && /[\p{L}\p{N}]/u.test(source.charAt(offset));
}

function isWhiteSpace(character: string): boolean {
  return (
    character === ' ' ||
    character === '\n' ||
    (character < '!' || character > '~' ? character.trim() === '' : false)
  );
}
