import type { ArcPoint } from '../../core/index.js';
import { axisTicks } from '../../report/index.js';
import type { Style } from './style.js';

/** Braille cells are two dots wide and four high (Unicode 2800); the bits of one cell, row by row. */
const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const BRAILLE = 0x2800;
/** The plot never zooms in further than this valence, so that a calm script looks calm. */
const LEAST_EXTENT = 0.3;
const LABEL_COLUMNS = 16;
/** One page number in so many columns, about. */
const TICK_COLUMNS = 8;

/** Draws a smoothed arc with braille dots on `rows` (odd) rows, the zero line in the middle one, `columns` wide in all. */
export function plotArc(
  arc: readonly ArcPoint[],
  pages: number,
  columns: number,
  rows: number,
  style: Style,
): readonly string[] {
  const width = columns - LABEL_COLUMNS - 1;
  const farthest = Math.max(LEAST_EXTENT, ...arc.map(({ value }) => Math.abs(value)));
  // To a tenth, so that the labels can say it.
  const extent = Math.ceil(farthest * 10) / 10;
  const cells = drawCurve(arc, width, rows, extent);
  const middle = (rows - 1) / 2;
  const plot = cells.map((row, index) => {
    const line = row.map((cell) =>
      cell === 0 ? (index === middle ? '┄' : ' ') : String.fromCodePoint(BRAILLE + cell),
    );
    const dress = index < middle ? style.pleasant : index > middle ? style.unpleasant : style.faint;
    return `${axisLabel(index, rows, extent)}${style.faint('│')}${dress(line.join(''))}`;
  });
  return [...plot, pageAxis(pages, width)];
}

function axisLabel(row: number, rows: number, extent: number): string {
  const labels: Readonly<Record<number, string>> = {
    0: `pleasant +${extent.toFixed(1)}`,
    [(rows - 1) / 2]: 'neutral  0.0',
    [rows - 1]: `unpleasant −${extent.toFixed(1)}`,
  };
  return `${(labels[row] ?? '').padStart(LABEL_COLUMNS - 1)} `;
}

function drawCurve(
  arc: readonly ArcPoint[],
  width: number,
  rows: number,
  extent: number,
): readonly number[][] {
  const cells = Array.from({ length: rows }, () => Array.from({ length: width }, () => 0));
  const dotRows = rows * 4;
  let before: number | undefined;
  for (let x = 0; x < width * 2; x += 1) {
    const point = arc[Math.round((x / (width * 2 - 1)) * (arc.length - 1))];
    if (point === undefined) continue;
    const y = Math.min(dotRows - 1, Math.round(((extent - point.value) / (2 * extent)) * (dotRows - 1)));
    const from = before ?? y;
    for (let dot = Math.min(from, y); dot <= Math.max(from, y); dot += 1) setDot(cells, x, dot);
    before = y;
  }
  return cells;
}

function setDot(cells: readonly number[][], x: number, y: number): void {
  const row = cells[Math.floor(y / 4)];
  const column = Math.floor(x / 2);
  const bit = DOTS[y % 4]?.[x % 2] ?? 0;
  if (row !== undefined) row[column] = (row[column] ?? 0) | bit;
}

/** Page numbers under the plot, each where its page begins. */
function pageAxis(pages: number, width: number): string {
  const ticks = axisTicks({ pages, scenes: [] }, { from: 0, to: pages }, Math.floor(width / TICK_COLUMNS));
  const axis = Array.from({ length: width }, () => ' ');
  for (const { page, label } of ticks) {
    const middle = Math.round((page / pages) * (width - 1)) - (label.length >> 1);
    const at = Math.max(0, Math.min(width - label.length, middle));
    for (const [index, digit] of [...label].entries()) axis[at + index] = digit;
  }
  return `${'page '.padStart(LABEL_COLUMNS)} ${axis.join('').trimEnd()}`;
}
