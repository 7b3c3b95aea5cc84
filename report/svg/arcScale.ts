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

/** The axis reaches this far either way: all the way, or half of it when nothing stands outside. */
export function arcReach(values: readonly number[]): number {
  return values.every((value) => Math.abs(value) <= 0.5) ? 0.5 : 1;
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
