import type { Block, Range, Screenplay, ScreenplayElement } from './elements.js';
import { BYTE_ORDER_MARK, groupLines } from './lines.js';
import { withOwnTexts } from './ownTexts.js';
import { appendGroup, parseScreenplay, type ParseState } from './parse.js';

/** One change of a text: what stood between `start` and `end` (offsets in the old text) becomes `text`. */
export interface TextEdit extends Range {
  readonly text: string;
}

/** How far around an edit a two-character mark or a line break can change its meaning. */
const MARGIN = 2;

/**
 * The screenplay after an edit, equal in every part to a parse of the new text from scratch, but made by
 * parsing only the blocks the edit touches. An edit that may open or close a boneyard costs a full parse.
 * Offsets outside the text are moved to its nearest end.
 */
export function updateScreenplay(screenplay: Screenplay, edit: TextEdit): Screenplay {
  const old = screenplay.text;
  const start = Math.min(Math.max(edit.start, 0), old.length);
  const end = Math.min(Math.max(edit.end, start), old.length);
  const text = old.slice(0, start) + edit.text + old.slice(end);
  const inserted = { start, end: start + edit.text.length };
  if (touchesBoneyardMark(old, { start, end }) || touchesBoneyardMark(text, inserted))
    return parseScreenplay(text);
  if (start <= 1 && (old.startsWith(BYTE_ORDER_MARK) || text.startsWith(BYTE_ORDER_MARK)))
    return parseScreenplay(text);
  return parseAround(screenplay, text, { start, end }, edit.text.length - (end - start));
}

function touchesBoneyardMark(text: string, { start, end }: Range): boolean {
  const surroundings = text.slice(Math.max(0, start - 1), end + 1);
  return surroundings.includes('/*') || surroundings.includes('*/');
}

function parseAround(screenplay: Screenplay, text: string, replaced: Range, shift: number): Screenplay {
  const { blocks, elements, problems } = screenplay;
  const firstTouched = lastAnchorBefore(blocks, replaced.start - MARGIN);
  const from = blocks[firstTouched];
  const state: ParseState = {
    text,
    elements: elements.slice(0, from?.firstElement ?? 0),
    problems: problems.filter((problem) => problem.start < (from?.start ?? 0)),
    blocks: blocks.slice(0, Math.max(firstTouched, 0)),
  };
  // The first block is never kept further down: only there may a title page stand.
  let candidate = Math.max(firstTouched, 0) + 1;
  for (const group of groupLines(text, from && { offset: from.start, line: from.line })) {
    const groupStart = group.lines[0]?.start ?? 0;
    while ((blocks[candidate]?.start ?? Infinity) + shift < groupStart) candidate += 1;
    const kept = blocks[candidate];
    const isSame =
      kept !== undefined && kept.start + shift === groupStart && kept.start > replaced.end + MARGIN;
    if (isSame && kept.anchored && state.blocks.length > 0) {
      appendRest(state, screenplay, candidate, { shift, lineShift: (group.lines[0]?.line ?? 0) - kept.line });
      return state;
    }
    appendGroup(state, group, withOwnTexts);
  }
  return state;
}

/** The last anchored block that ends before `offset`, or -1: the parse must start with the text. */
function lastAnchorBefore(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? Infinity) < offset) low = middle + 1;
    else high = middle;
  }
  let index = low - 1;
  while (index >= 0 && blocks[index]?.anchored !== true) index -= 1;
  return index;
}

interface Shift {
  readonly shift: number;
  readonly lineShift: number;
}

/** Appends the old blocks from `index` on, moved to where they now stand. */
function appendRest(state: ParseState, old: Screenplay, index: number, by: Shift): void {
  const first = old.blocks[index];
  if (first === undefined) return;
  const elementShift = state.elements.length - first.firstElement;
  for (const block of old.blocks.slice(index)) {
    const { start, end } = shiftRange(block, by);
    const firstElement = block.firstElement + elementShift;
    state.blocks.push({
      start,
      end,
      line: block.line + by.lineShift,
      firstElement,
      anchored: block.anchored,
    });
  }
  for (const element of old.elements.slice(first.firstElement))
    state.elements.push(shiftElement(element, by));
  for (const problem of old.problems) {
    if (problem.start < first.start) continue;
    state.problems.push({ ...problem, ...shiftRange(problem, by), line: problem.line + by.lineShift });
  }
}

/** Written out rather than spread: a keystroke moves every element behind it, and this is most of its cost. */
function shiftElement(element: ScreenplayElement, by: Shift): ScreenplayElement {
  if (by.shift === 0 && by.lineShift === 0) return element;
  const { type, text, content } = element;
  const start = element.start + by.shift;
  const end = element.end + by.shift;
  const line = element.line + by.lineShift;
  const endLine = element.endLine + by.lineShift;
  switch (type) {
    case 'title_page':
      return { type, text, start, end, line, endLine, content, key: element.key };
    case 'section':
      return { type, text, start, end, line, endLine, content, depth: element.depth };
    case 'scene_heading': {
      const { number, numberRange } = element;
      const heading = { type, text, start, end, line, endLine, content };
      if (number === undefined || numberRange === undefined) return heading;
      return { ...heading, number, numberRange: shiftRange(numberRange, by) };
    }
    case 'character': {
      const { name, extension, extensionRange, dual } = element;
      const nameRange = shiftRange(element.nameRange, by);
      const cue = { type, text, start, end, line, endLine, content, name, nameRange };
      if (extensionRange === undefined && dual === undefined) return cue;
      return {
        ...cue,
        ...(extension !== undefined && { extension }),
        ...(extensionRange && { extensionRange: shiftRange(extensionRange, by) }),
        ...(dual && { dual }),
      };
    }
    default:
      return { type, text, start, end, line, endLine, content };
  }
}

function shiftRange({ start, end }: Range, { shift }: Shift): Range {
  return { start: start + shift, end: end + shift };
}
