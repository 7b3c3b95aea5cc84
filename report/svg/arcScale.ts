/** The picture's size and its margins, in units of its view box. */
export const FRAME = { width: 1000, height: 430, left: 44, right: 14, top: 40, bottom: 46 } as const;

export const PLOT = {
  left: FRAME.left,
  right: FRAME.width - FRAME.right,
  top: FRAME.top,
  bottom: FRAME.height - FRAME.bottom,
} as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From pages (from 0) and valence (-1..1) to places in the picture, with one decimal. */
export interface ArcScale {
  x(page: number): number;
  y(valence: number): number;
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

/** The scale for so many pages and a valence axis from `-reach` to `reach`. */
export function arcScale(pages: number, reach: number): ArcScale {
  const width = PLOT.right - PLOT.left;
  const height = PLOT.bottom - PLOT.top;
  return {
    x: (page) => oneDecimal(PLOT.left + (pages > 0 ? page / pages : 0) * width),
    y: (valence) => oneDecimal(PLOT.top + ((1 - valence / reach) / 2) * height),
  };
}

const TICK_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST_TICKS = 16;

/** The page numbers to write under the axis, from 1, at even steps. */
export function pageTicks(pages: number): readonly number[] {
  const last = Math.max(1, Math.ceil(pages));
  const step = TICK_STEPS.find((candidate) => last / candidate <= MOST_TICKS) ?? last;
  const inner = Array.from({ length: Math.floor(last / step) }, (_, index) => (index + 1) * step);
  return step === 1 ? inner : [1, ...inner];
}

export function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
