import { firstAbove } from '../statistics/firstAbove.js';
import {
  furthestEnd,
  headingIndexes,
  type Range,
  type Screenplay,
  type ScreenplayElement,
} from './elements.js';
import { countLineBreaks, lineBreakOf } from './lines.js';
import { parseScreenplay } from './parse.js';

/** Where scenes go: right before or after a scene or a section, which is told by its first line, or to the end. */
export type ScenePlace =
  { readonly side: 'before' | 'after'; readonly line: number } | { readonly side: 'end' };

/** What moving scenes comes to. */
export interface MovedScenes {
  readonly text: string;
  /** The lines on which the moved scenes' headings stand now, in order. */
  readonly lines: readonly number[];
}

/** A scene, or a section with the synopses and notes below it: what is moved, or stays, as a whole. */
interface Part extends Range {
  readonly line: number;
  readonly isScene: boolean;
}

/**
 * Moves scenes to another place. A scene goes from its heading up to the next one; sections that stand at its end stay
 * where they are, and so does what comes before the first heading. The blank lines between scenes stay
 * between scenes, so that moving back gives the same text.
 *
 * @param lines The lines of the headings of what is moved; other lines are left out of account.
 * @returns `undefined` when nothing would move, or where a scene cannot be cut out without changing how the text is
 *   parsed, as where a boneyard is never closed.
 */
export function moveScenes(
  screenplay: Screenplay,
  lines: readonly number[],
  place: ScenePlace,
): MovedScenes | undefined {
  const parts = partsOf(screenplay);
  const asked = new Set(lines);
  const order = reordered(parts, asked, place);
  if (order === undefined || order.every((part, index) => part === parts[index])) return undefined;
  const expected = [headOf(parts), ...order].map((part) => contentOf(screenplay, part));
  for (const widens of [false, true]) {
    const { text, ranges } = joined(screenplay.text, parts, order, widens);
    const result = parseScreenplay(text);
    const found = [headOf(parts), ...ranges].map((range) => contentOf(result, range));
    if (!isSame(found, expected) || result.elements.length !== screenplay.elements.length) continue;
    const { elements } = result;
    const headings = ranges.flatMap(({ start }, index) =>
      isMoved(order[index], asked) ? (elements[firstFrom(elements, start)] ?? []) : [],
    );
    return { text, lines: headings.map(({ line }) => line) };
  }
  return undefined;
}

/** Where the scene at a line goes by one step: past the scene or the section beside it. */
export function stepPlace(screenplay: Screenplay, line: number, way: 'up' | 'down'): ScenePlace | undefined {
  const parts = partsOf(screenplay);
  const at = parts.findIndex((part) => part.isScene && part.line === line);
  const beside = at < 0 ? undefined : parts[at + (way === 'up' ? -1 : 1)];
  return beside && { side: way === 'up' ? 'before' : 'after', line: beside.line };
}

/** The scenes of a screenplay and the sections between, in order. They lie apart: between them is white space only. */
function partsOf({ text, elements }: Screenplay): readonly Part[] {
  const scenes = headingIndexes(elements);
  const sections = [0, ...scenes].flatMap((first, index) => sectionsAtEnd(elements, first, scenes[index]));
  const starts = [...scenes, ...sections].sort((a, b) => a - b);
  return starts.map((first, index): Part => {
    const { line = 0, type } = elements[first] ?? {};
    return {
      ...rangeOf(text, elements.slice(first, starts[index + 1])),
      line,
      isScene: type === 'scene_heading',
    };
  });
}

/** The sections at the end of a scene, which belong to what follows: nothing is said after them. */
function sectionsAtEnd(
  elements: readonly ScreenplayElement[],
  first: number,
  end = elements.length,
): readonly number[] {
  let start = end;
  while (start > first && BESIDE_SECTIONS.has(elements[start - 1]?.type ?? '')) start -= 1;
  return elements.slice(start, end).flatMap(({ type }, index) => (type === 'section' ? [start + index] : []));
}

/** What sections have with them. */
const BESIDE_SECTIONS: ReadonlySet<string> = new Set([
  'section',
  'synopsis',
  'note',
  'boneyard',
  'page_break',
]);

/** From the first element to the end of the line on which the furthest ends. */
function rangeOf(text: string, elements: readonly ScreenplayElement[]): Range {
  const { end } = furthestEnd(elements);
  const rest = /^[^\S\r\n]*/u.exec(text.slice(end, end + LONGEST_TAIL))?.[0].length ?? 0;
  return { start: elements[0]?.start ?? 0, end: end + rest };
}

/** White space at the end of a line beyond this is no writer's. */
const LONGEST_TAIL = 200;

function reordered(
  parts: readonly Part[],
  lines: ReadonlySet<number>,
  place: ScenePlace,
): readonly Part[] | undefined {
  const moved = parts.filter((part) => isMoved(part, lines));
  const at = indexOf(parts, place);
  if (moved.length === 0 || at === undefined) return undefined;
  const staying = (from: number, to: number) => parts.slice(from, to).filter((part) => !isMoved(part, lines));
  return [...staying(0, at), ...moved, ...staying(at, parts.length)];
}

function isMoved(part: Part | undefined, lines: ReadonlySet<number>): boolean {
  return part?.isScene === true && lines.has(part.line);
}

/** Before which part a place is. */
function indexOf(parts: readonly Part[], place: ScenePlace): number | undefined {
  if (place.side === 'end') return parts.length;
  const target = parts.findIndex(({ line }) => line === place.line);
  if (target < 0) return undefined;
  return place.side === 'after' ? target + 1 : target;
}

/** The text with its parts in another order, and where each stands now. What stood between two places stays there. */
function joined(text: string, parts: readonly Part[], order: readonly Part[], widens: boolean) {
  const ranges: Range[] = [];
  const lineBreak = lineBreakOf(text);
  let result = text.slice(0, parts[0]?.start ?? 0);
  for (const [index, part] of order.entries()) {
    ranges.push({ start: result.length, end: result.length + part.end - part.start });
    const next = parts[index + 1];
    const between = text.slice(parts[index]?.end ?? 0, next?.start ?? text.length);
    const isWide = next === undefined || countLineBreaks(between) > 1;
    result += text.slice(part.start, part.end) + (widens && !isWide ? lineBreak.repeat(2) : between);
  }
  return { text: result, ranges };
}

/** What a part says, wherever it stands. */
function contentOf({ text, elements }: Screenplay, { start, end }: Range) {
  const within = elements.slice(firstFrom(elements, start), firstFrom(elements, end));
  const own = within.filter((element) => element.end <= end);
  return [text.slice(start, end), own.map((element) => [element.type, element.text])];
}

/** The first element that starts at an offset or below it. */
function firstFrom(elements: readonly ScreenplayElement[], offset: number): number {
  return firstAbove(elements.length, (index) => elements[index]?.start ?? 0, offset - 1);
}

/** What stands before all scenes and sections. */
function headOf([first]: readonly Part[]): Range {
  return { start: 0, end: first?.start ?? 0 };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
