import type { TitlePageEntry } from './elements.js';
import { parseHeading } from './heading.js';
import { elementOf, type Piece, pieceOf } from './pieces.js';
import { isUppercase } from './uppercase.js';
import type { VisibleLine } from './visibleLines.js';

/** A key is a word or a few: a longer run before a colon is prose. What is indented is a value, also with a colon. */
const KEY = /^[^\s:][^:]{0,59}(?=:)/u;
/**
 * What title pages name. In capitals no other key opens one: `OVER BLACK:` and `SUPER: London` open the script
 * itself.
 */
const KNOWN_KEY =
  /^(?:(?:(?:episode|series|show|working) )?title|credit|(?:author|writer)(?:s|\(s\))?|(?:(?:written|adapted) )?by|source|(?:based|adapted) .*|(?:draft|revisions?)(?: (?:date|number|colou?r))?|date|version|contact(?: info(?:rmation)?)?|copyright|notes?|format|episode(?: number)?|series|season|show|genre|logline)$/iu;
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
  while (next < lines.length && !endsTitlePage(lines[next])) {
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
  if (isUppercase(key) && !KNOWN_KEY.test(key)) return false;
  const whole = line.text.trim();
  return !/^FADE IN:$/iu.test(whole) && !/^[^\p{Ll}]*TO:$/u.test(whole);
}

function endOfEntry(lines: readonly VisibleLine[], from: number): number {
  let end = from;
  while (end < lines.length && !endsTitlePage(lines[end]) && keyOf(lines[end]) === undefined) end += 1;
  return end;
}

/** A page break or a line of white space. */
function endsTitlePage(line: VisibleLine | undefined): boolean {
  return line !== undefined && (line.blank || /^={3,}\s*$/u.test(line.text.slice(0, LONGEST_KEY_LINE)));
}

function keyOf(line: VisibleLine | undefined): string | undefined {
  return line && KEY.exec(line.text.slice(0, LONGEST_KEY_LINE))?.[0].trim();
}

function titlePageEntry(text: string, key: string, lines: readonly VisibleLine[]): TitlePageEntry {
  const [keyLine, ...valueLines] = lines;
  const pieces: Piece[] = [];
  if (keyLine !== undefined) {
    const colon = keyLine.text.indexOf(':') + 1;
    if (keyLine.text.slice(colon).trim() !== '') pieces.push(pieceOf(keyLine, colon));
  }
  for (const line of valueLines) pieces.push(pieceOf(line, 0));
  return { ...elementOf('title_page', text, lines, pieces), key };
}
