import type { TitlePageEntry } from './elements.js';
import { parseHeading } from './heading.js';
import { elementOf, type Piece, pieceOf } from './pieces.js';
import type { VisibleLine } from './visibleLines.js';

/** A key is a word or a few: a longer run before a colon is prose. */
const KEY = /^[^\s:][^:]{0,59}(?=:)/u;
/** Fountain: a value's further lines are indented by a tab or at least three spaces. */
const INDENTED = /^(?:\t| {3}| {0,2}\t)/u;
/** What begins with one of Fountain's marks is an element already. */
const MARKED = /^[#>=@~!.]/u;
const LONGEST_KEY_LINE = 80;

/**
 * Reads the title page from the first lines of a script. `next` is the first line that is not part of it;
 * 0 when the script opens without one.
 */
export function parseTitlePage(text: string, lines: readonly VisibleLine[]) {
  const entries: TitlePageEntry[] = [];
  const first = lines[0];
  if (first === undefined || !opensTitlePage(first)) return { entries, next: 0 };
  let next = 0;
  while (next < lines.length && !isPageBreak(lines[next])) {
    const key = keyOf(lines[next]) ?? '';
    const end = endOfEntry(lines, next + 1);
    entries.push(titlePageEntry(text, key, lines.slice(next, end)));
    next = end;
  }
  return { entries, next };
}

function opensTitlePage(line: VisibleLine): boolean {
  const key = keyOf(line);
  if (key === undefined || MARKED.test(key) || parseHeading(line.text) !== undefined) return false;
  const whole = line.text.trim();
  return !/^FADE IN:$/iu.test(whole) && !/^[^\p{Ll}]*TO:$/u.test(whole);
}

function endOfEntry(lines: readonly VisibleLine[], from: number): number {
  let end = from;
  while (end < lines.length && !isPageBreak(lines[end]) && keyOf(lines[end]) === undefined) end += 1;
  return end;
}

function isPageBreak(line: VisibleLine | undefined): boolean {
  return line !== undefined && /^={3,}\s*$/u.test(line.text.slice(0, LONGEST_KEY_LINE));
}

function keyOf(line: VisibleLine | undefined): string | undefined {
  if (line === undefined || INDENTED.test(line.text)) return undefined;
  return KEY.exec(line.text.slice(0, LONGEST_KEY_LINE))?.[0].trim();
}

function titlePageEntry(text: string, key: string, lines: readonly VisibleLine[]): TitlePageEntry {
  const [keyLine, ...valueLines] = lines;
  const pieces: Piece[] = [];
  if (keyLine !== undefined) {
    const colon = keyLine.text.indexOf(':') + 1;
    if (keyLine.text.slice(colon).trim() !== '') pieces.push(pieceOf(keyLine, colon));
  }
  pieces.push(...valueLines.filter((line) => line.text.trim() !== '').map((line) => pieceOf(line, 0)));
  return { ...elementOf('title_page', text, lines, pieces), key };
}
