import { type Cue, extensionText, parseCue } from './cue.js';
import type { Character, Dialogue, Problem, Range, ScreenplayElement } from './elements.js';
import { parseHeading } from './heading.js';
import type { LineGroup } from './lines.js';
import { elementOf, type Piece, pieceOf } from './pieces.js';
import { findRemarks } from './remarks.js';
import { parseTitlePage } from './titlePage.js';
import { isUppercase } from './uppercase.js';
import { sourceRanges, type VisibleLine, visibleLines } from './visibleLines.js';

/** What one group of lines holds. Cues that ask for dual dialogue are marked `right`, to be checked. */
export interface GroupParse {
  readonly elements: readonly ScreenplayElement[];
  readonly problems: readonly Problem[];
}

/** Where the reading of a group stands. */
interface Place {
  readonly text: string;
  readonly lines: readonly VisibleLine[];
  readonly index: number;
  readonly afterBlank: boolean;
}

interface Step {
  readonly elements: readonly ScreenplayElement[];
  readonly next: number;
  readonly problem?: Problem;
}

type ElementReader = (place: Place, line: VisibleLine) => Step | undefined;

/** Tried in this order; the last one takes anything. */
const ELEMENT_READERS: readonly ElementReader[] = [
  readPageBreak,
  readSection,
  readSynopsis,
  readLyrics,
  readCentered,
  readHeading,
  readTransition,
  readSpeech,
  readAction,
];

/** Parses one group of lines; `opensScript` lets its first lines be a title page. */
export function parseGroup(text: string, group: LineGroup, opensScript: boolean): GroupParse {
  const remarks = findRemarks(text, group);
  const lines = visibleLines(text, group.lines, remarks.elements);
  const titlePage = opensScript ? parseTitlePage(text, lines) : undefined;
  const elements: ScreenplayElement[] = [...(titlePage?.entries ?? [])];
  const problems: Problem[] = [...remarks.problems];
  let index = titlePage?.next ?? 0;
  let afterBlank = true;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined || line.blank) {
      index += 1;
      afterBlank = true;
      continue;
    }
    const step = readElement({ text, lines, index, afterBlank }, line);
    elements.push(...step.elements);
    if (step.problem !== undefined) problems.push(step.problem);
    index = step.next;
    afterBlank = separates(step.elements.at(-1));
  }
  if (remarks.elements.length === 0) return { elements, problems };
  return { elements: sortByStart([...elements, ...remarks.elements]), problems };
}

function readElement(place: Place, line: VisibleLine): Step {
  for (const read of ELEMENT_READERS) {
    const step = read(place, line);
    if (step !== undefined) return step;
  }
  return { elements: [], next: place.index + 1 };
}

/** Line elements need no blank line between themselves and what follows. */
function separates(element: ScreenplayElement | undefined): boolean {
  return element?.type === 'section' || element?.type === 'synopsis' || element?.type === 'page_break';
}

/** By start; of two that start together the one that holds the other comes first. */
function sortByStart(elements: readonly ScreenplayElement[]): readonly ScreenplayElement[] {
  return elements.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function readPageBreak({ text, index }: Place, line: VisibleLine): Step | undefined {
  const content = line.text.trim();
  if (content.length < 3 || !content.startsWith('===') || content.replaceAll('=', '') !== '')
    return undefined;
  return { elements: [elementOf('page_break', text, [line], [])], next: index + 1 };
}

function readSection({ text, index }: Place, line: VisibleLine): Step | undefined {
  const markers = leadingRun(line.text, '#');
  if (markers.count === 0) return undefined;
  const element = elementOf('section', text, [line], [pieceOf(line, markers.end)]);
  return { elements: [{ ...element, depth: markers.count }], next: index + 1 };
}

function readSynopsis({ text, index }: Place, line: VisibleLine): Step | undefined {
  const markers = leadingRun(line.text, '=');
  if (markers.count !== 1) return undefined;
  return { elements: [elementOf('synopsis', text, [line], [pieceOf(line, markers.end)])], next: index + 1 };
}

function readLyrics({ text, index }: Place, line: VisibleLine): Step | undefined {
  const markers = leadingRun(line.text, '~');
  if (markers.count === 0) return undefined;
  const from = markers.end - markers.count + 1;
  return { elements: [elementOf('lyrics', text, [line], [pieceOf(line, from)])], next: index + 1 };
}

/** `> text <` is centred, `> text` a transition. */
function readCentered({ text, index }: Place, line: VisibleLine): Step | undefined {
  const indent = line.text.length - line.text.trimStart().length;
  if (line.text[indent] !== '>') return undefined;
  const end = line.text.trimEnd().length;
  const centered = line.text[end - 1] === '<';
  const piece = pieceOf(line, indent + 1, centered ? end - 1 : end);
  if (piece.every((range) => range.start === range.end)) return undefined;
  return {
    elements: [elementOf(centered ? 'centered' : 'transition', text, [line], [piece])],
    next: index + 1,
  };
}

function readHeading({ text, index, afterBlank }: Place, line: VisibleLine): Step | undefined {
  if (!afterBlank) return undefined;
  const parts = parseHeading(line.text);
  if (parts === undefined) return undefined;
  const element = elementOf('scene_heading', text, [line], [pieceOf(line, parts.text.start, parts.text.end)]);
  if (parts.number === undefined) return { elements: [element], next: index + 1 };
  const numberRange = spanOf(pieceOf(line, parts.number.start, parts.number.end));
  const number = line.text.slice(parts.number.start, parts.number.end).trim();
  return { elements: [{ ...element, number, numberRange }], next: index + 1 };
}

/** Capitals that end in `TO:`, with nothing above or below; a space after the colon makes it action. */
function readTransition({ text, lines, index, afterBlank }: Place, line: VisibleLine): Step | undefined {
  if (!afterBlank || !line.text.endsWith('TO:') || !isUppercase(line.text)) return undefined;
  const next = lines[index + 1];
  if (next !== undefined && !next.blank) return undefined;
  return { elements: [elementOf('transition', text, [line], [pieceOf(line, 0)])], next: index + 1 };
}

/** A cue and all that is said under it. */
function readSpeech(place: Place, line: VisibleLine): Step | undefined {
  if (!place.afterBlank || line.text.trimStart().startsWith('!')) return undefined;
  const cue = parseCue(line.text);
  if (cue === undefined) return undefined;
  const next = place.lines[place.index + 1];
  const isFollowed = next !== undefined && !next.blank;
  if (!isFollowed && !cue.forced) return undefined;
  const character = characterOf(place.text, line, cue);
  const speech = isFollowed
    ? readSpeechLines(place, place.index + 1)
    : { elements: [], next: place.index + 1 };
  const elements = [character, ...speech.elements];
  if (speech.elements.some(({ type }) => type !== 'parenthetical')) return { elements, next: speech.next };
  const problem: Problem = {
    code: 'cue-without-dialogue',
    message: `${character.name} has a cue but says nothing.`,
    start: character.start,
    end: character.end,
    line: character.line,
  };
  return { elements, next: speech.next, problem };
}

function characterOf(text: string, line: VisibleLine, cue: Cue): Character {
  const element = elementOf('character', text, [line], [sourceRanges(line, cue.text.start, cue.text.end)]);
  const name = line.text.slice(cue.name.start, cue.name.end);
  const nameRange = spanOf(sourceRanges(line, cue.name.start, cue.name.end));
  const character = { ...element, name, nameRange };
  const { extension } = cue;
  if (extension === undefined && !cue.dual) return character;
  return {
    ...character,
    ...(extension && {
      extension: extensionText(line.text.slice(extension.start, extension.end)),
      extensionRange: spanOf(sourceRanges(line, extension.start, extension.end)),
    }),
    ...(cue.dual && { dual: 'right' as const }),
  };
}

/** Parentheticals, lyrics and dialogue until a blank line or a line element. */
function readSpeechLines({ text, lines }: Place, from: number): Step {
  const elements: ScreenplayElement[] = [];
  let index = from;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined || startsLineElement(line)) break;
    const single =
      readLyrics({ text, lines, index, afterBlank: false }, line) ?? readParenthetical(text, line, index);
    const step = single ?? readDialogue(text, lines, index);
    elements.push(...step.elements);
    index = step.next;
  }
  return { elements, next: index };
}

function readParenthetical(text: string, line: VisibleLine, index: number): Step | undefined {
  const content = line.text.trim();
  if (!content.startsWith('(') || !content.endsWith(')')) return undefined;
  return { elements: [elementOf('parenthetical', text, [line], [pieceOf(line, 0)])], next: index + 1 };
}

/** Lines of dialogue; a line of two spaces among them is an empty line of the speech. */
function readDialogue(text: string, lines: readonly VisibleLine[], from: number): Step {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || interruptsDialogue(line)) break;
    if (!line.blank) end = index + 1;
  }
  if (end === from) return { elements: [], next: from + 1 };
  const spoken = lines.slice(from, end);
  const firstSpoken = spoken.findIndex((line) => !line.blank);
  const covered = spoken.slice(firstSpoken);
  const pieces = covered.map((line) => (line.blank ? emptyPiece(line) : pieceOf(line, 0)));
  const element: Dialogue = elementOf('dialogue', text, covered, pieces);
  return { elements: [element], next: end };
}

function emptyPiece(line: VisibleLine): Piece {
  const start = line.runs[0]?.start ?? 0;
  return [{ start, end: start }];
}

function interruptsDialogue(line: VisibleLine): boolean {
  const content = line.text.trim();
  return (
    startsLineElement(line) || content.startsWith('~') || (content.startsWith('(') && content.endsWith(')'))
  );
}

/** Sections, synopses and page breaks end a speech or a paragraph without a blank line. */
function startsLineElement(line: VisibleLine): boolean {
  const content = line.text.trimStart();
  return content.startsWith('#') || (content.startsWith('=') && leadingRun(content, '=').count !== 2);
}

/** A paragraph of action. A line in it that forces itself with `!` stays in it. */
function readAction({ text, lines, index }: Place, line: VisibleLine): Step {
  let end = index + 1;
  while (end < lines.length && continuesAction(lines[end])) end += 1;
  const covered = lines.slice(index, end);
  const pieces = covered.map(actionPiece);
  const element = elementOf('action', text, covered, pieces);
  // Action keeps its indentation, so it begins where the line does, unless a remark stands before it.
  const isIndented = line.startsVisibly && !line.text.trimStart().startsWith('!');
  const start = isIndented ? (pieces[0]?.[0]?.start ?? element.start) : element.start;
  return { elements: [{ ...element, start }], next: end };
}

function continuesAction(line: VisibleLine | undefined): boolean {
  if (line === undefined || line.blank || startsLineElement(line)) return false;
  const content = line.text.trimStart();
  return !content.startsWith('~') && !isForcedLine(content);
}

/** `>` with something after it. */
function isForcedLine(content: string): boolean {
  return content.startsWith('>') && content.slice(1).replace(/<\s*$/u, '').trim() !== '';
}

function actionPiece(line: VisibleLine): Piece {
  const indent = line.text.length - line.text.trimStart().length;
  if (line.text[indent] === '!') return pieceOf(line, indent + 1);
  const from = line.startsVisibly ? 0 : indent;
  return sourceRanges(line, from, line.text.trimEnd().length);
}

function leadingRun(text: string, marker: string) {
  const start = text.length - text.trimStart().length;
  let end = start;
  while (text[end] === marker) end += 1;
  return { count: end - start, end };
}

function spanOf(ranges: readonly Range[]): Range {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}
