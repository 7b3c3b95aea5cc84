import type { Range, Screenplay, ScreenplayElement } from './elements.js';
import { parseScreenplay } from './parse.js';

/** Where scenes go: right before a scene, right after one, or to the end. Scenes are told by the line of their heading. */
export type ScenePlace =
  { readonly side: 'before' | 'after'; readonly line: number } | { readonly side: 'end' };

/** What moving scenes comes to. */
export interface MovedScenes {
  readonly text: string;
  /** The lines on which the moved scenes' headings stand now, in order. */
  readonly lines: readonly number[];
}

/** A scene, or the sections with their synopses and notes that stand before one: what is moved, or stays, as a whole. */
interface Part extends Range {
  /** The line of the heading; absent for what divides scenes. */
  readonly heading?: number;
}

/**
 * Moves scenes to another place. A scene goes from its heading up to the next one; sections that stand at its end stay
 * where they are, as do the title page and what comes before the first heading. The blank lines between scenes stay
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
  const order = reordered(parts, new Set(lines), place);
  if (order === undefined || order.every((part, index) => part === parts[index])) return undefined;
  const expected = order.map((part) => contentOf(screenplay, part));
  for (const widens of [false, true]) {
    const { text, starts } = joined(screenplay.text, parts, order, widens);
    const result = parseScreenplay(text);
    if (
      !isSame(
        partsOf(result).map((part) => contentOf(result, part)),
        expected,
      )
    )
      continue;
    if (!isSame(headOf(result), headOf(screenplay))) continue;
    const moved = order.flatMap(({ heading }, index) =>
      heading !== undefined && lines.includes(heading) ? [starts[index] ?? 0] : [],
    );
    return { text, lines: moved.map((start) => countLineBreaks(text.slice(0, start))) };
  }
  return undefined;
}

/** Where the scene at a line goes by one step: past its neighbour, or past the section between them. */
export function stepPlace(screenplay: Screenplay, line: number, way: 'up' | 'down'): ScenePlace | undefined {
  const parts = partsOf(screenplay);
  const at = parts.findIndex(({ heading }) => heading === line);
  if (at < 0) return undefined;
  const step = way === 'up' ? -1 : 1;
  const isDivided = parts[at + step] !== undefined && parts[at + step]?.heading === undefined;
  const neighbour = parts[at + (isDivided ? 2 * step : step)]?.heading;
  if (neighbour === undefined) return undefined;
  const side = (way === 'up') === isDivided ? 'after' : 'before';
  return { side, line: neighbour };
}

/** The parts of a screenplay from its first heading on, in order. They lie apart: between them is white space only. */
function partsOf({ text, elements }: Screenplay): readonly Part[] {
  const starts = elements.flatMap(({ type }, index) => (type === 'scene_heading' ? [index] : []));
  return starts.flatMap((first, index): readonly Part[] => {
    const end = starts[index + 1] ?? elements.length;
    const divides = index + 1 < starts.length ? dividerStart(elements, first, end) : end;
    const scene = rangeOf(text, elements.slice(first, divides));
    const divider = divides < end ? [rangeOf(text, elements.slice(divides, end))] : [];
    return [{ ...scene, heading: elements[first]?.line ?? 0 }, ...divider];
  });
}

/** Where, at the end of a scene, sections begin that belong to what follows; `end` where there are none. */
function dividerStart(elements: readonly ScreenplayElement[], first: number, end: number): number {
  const isRemark = (index: number) =>
    ['section', 'synopsis', 'note', 'boneyard', 'page_break'].includes(elements[index]?.type ?? '');
  let start = end;
  while (start - 1 > first && isRemark(start - 1)) start -= 1;
  while (start < end && elements[start]?.type !== 'section') start += 1;
  return start;
}

/** From the first element to the end of the last one's line. */
function rangeOf(text: string, elements: readonly ScreenplayElement[]): Range {
  const last = Math.max(...elements.map(({ end }) => end));
  const rest = /^[^\S\r\n]*/u.exec(text.slice(last, last + LONGEST_TAIL))?.[0].length ?? 0;
  return { start: elements[0]?.start ?? 0, end: last + rest };
}

/** White space at the end of a line beyond this is no writer's. */
const LONGEST_TAIL = 200;

function reordered(
  parts: readonly Part[],
  lines: ReadonlySet<number>,
  place: ScenePlace,
): readonly Part[] | undefined {
  const isMoved = ({ heading }: Part) => heading !== undefined && lines.has(heading);
  const moved = parts.filter(isMoved);
  const target =
    place.side === 'end' ? parts.length : parts.findIndex(({ heading }) => heading === place.line);
  if (moved.length === 0 || target < 0) return undefined;
  const at = place.side === 'after' ? target + 1 : target;
  const staying = (from: number, to: number) => parts.slice(from, to).filter((part) => !isMoved(part));
  return [...staying(0, at), ...moved, ...staying(at, parts.length)];
}

/** The text with its parts in another order, and where each begins. What stood between two places stays there. */
function joined(text: string, parts: readonly Part[], order: readonly Part[], widens: boolean) {
  const starts: number[] = [];
  const lineBreak = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  let result = text.slice(0, parts[0]?.start ?? 0);
  for (const [index, part] of order.entries()) {
    starts.push(result.length);
    const next = parts[index + 1];
    const between = text.slice(parts[index]?.end ?? 0, next?.start ?? text.length);
    const isWide = next === undefined || countLineBreaks(between) > 1;
    result += text.slice(part.start, part.end) + (widens && !isWide ? lineBreak.repeat(2) : between);
  }
  return { text: result, starts };
}

function countLineBreaks(text: string): number {
  return text.match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** What a part says, wherever it stands. */
function contentOf({ text, elements }: Screenplay, { start, end }: Range) {
  const own = elements.filter((element) => element.start >= start && element.end <= end);
  return [text.slice(start, end), own.map((element) => [element.type, element.text])];
}

function headOf(screenplay: Screenplay) {
  const { elements } = screenplay;
  const end = elements.find(({ type }) => type === 'scene_heading')?.start ?? 0;
  return contentOf(screenplay, { start: 0, end });
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
