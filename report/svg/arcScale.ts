import type { PageRange } from '../panel/arcShown.js';

/** A picture's size and its margins, in units of its view box. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The frame of the picture in the report and of the panel's own. */
export const FRAME: Frame = { width: 1000, height: 430, left: 44, right: 14, top: 40, bottom: 46 };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** From pages (from 0) and values to places in the picture, with one decimal. */
export interface ArcScale {
  readonly plot: Box;
  readonly range: PageRange;
  x(page: number): number;
  y(value: number): number;
}

/** How far an axis may reach either way, and the step of its grid. */
const REACHES = [
  { reach: 0.3, step: 0.1 },
  { reach: 0.5, step: 0.25 },
  { reach: 0.75, step: 0.25 },
  { reach: 1, step: 0.5 },
];
/** From here on a line has its full colour: smoothed over pages, few stand further out. */
export const FULL_COLOR = 0.2;

/** The axis reaches as far either way as it must to hold all values. */
export function arcReach(values: readonly number[]): number {
  return (REACHES.find(({ reach }) => values.every((value) => Math.abs(value) <= reach)) ?? { reach: 1 })
    .reach;
}

/** Where the grid of an axis has its lines, from `-reach` to `reach`. */
export function gridValues(axisReach: number): readonly number[] {
  const step = REACHES.find(({ reach }) => reach === axisReach)?.step ?? axisReach / 2;
  const half = Math.round(axisReach / step);
  return Array.from({ length: 2 * half + 1 }, (_, index) => (index - half) * step);
}

/** The scale for a range of pages and a value axis that goes from the first line of its grid to the last. */
export function arcScale(range: PageRange, grid: readonly number[], frame: Frame): ArcScale {
  const plot = {
    left: frame.left,
    right: frame.width - frame.right,
    top: frame.top,
    bottom: frame.height - frame.bottom,
  };
  const [least = -1, most = 1] = [grid[0], grid.at(-1)];
  const pages = range.to - range.from;
  const width = plot.right - plot.left;
  const height = plot.bottom - plot.top;
  return {
    plot,
    range,
    x: (page) => oneDecimal(plot.left + (pages > 0 ? (page - range.from) / pages : 0) * width),
    y: (value) => oneDecimal(plot.bottom - ((value - least) / (most - least)) * height),
  };
}

export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
