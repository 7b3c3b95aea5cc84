import type { ScreenplayElement } from '../screenplay/elements.js';

/** Lines on a page of the standard layout in 12-point Courier. */
export const LINES_PER_PAGE = 55;
/** What productions measure scenes in. */
export const EIGHTHS_PER_PAGE = 8;

/** Columns of the standard layout, in characters of 12-point Courier. */
const COLUMNS: Partial<Record<ScreenplayElement['type'], number>> = {
  scene_heading: 61,
  action: 61,
  character: 38,
  parenthetical: 25,
  dialogue: 35,
  lyrics: 35,
  transition: 61,
  centered: 61,
};

/** What stands right under its cue, with no line between. */
const UNDER_CUE: readonly ScreenplayElement['type'][] = ['parenthetical', 'dialogue', 'lyrics'];

/** Where each element stands on the laid-out page, in lines from the top of page 1, for `elements.length + 1` places. */
export type LineOffsets = Float64Array;

/**
 * Lays a script out on pages of 55 lines: how many printed lines stand before each element. Title page,
 * sections, synopses and remarks are not printed. Dual dialogue takes the height of its two sides together.
 */
export function layOut(elements: readonly ScreenplayElement[]): LineOffsets {
  const offsets = new Float64Array(elements.length + 1);
  let line = 0;
  for (const [index, element] of elements.entries()) {
    offsets[index] = line;
    if (element.type === 'page_break') line = Math.ceil(line / LINES_PER_PAGE) * LINES_PER_PAGE;
    line += printedLines(element);
  }
  offsets[elements.length] = line;
  return offsets;
}

function printedLines(element: ScreenplayElement): number {
  const column = COLUMNS[element.type];
  if (column === undefined) return 0;
  const blank = UNDER_CUE.includes(element.type) ? 0 : 1;
  return element.text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / column)), blank);
}
