import { clamp } from '../../core/index.js';
import type { PageRange } from './arcShown.js';

/** Closer than this there is nothing more to see: half a page. */
const LEAST_SPAN = 0.5;

/** The range as it can be shown of so many pages: within them, and no narrower than half a page. */
export function fitRange({ from, to }: PageRange, pages: number): PageRange {
  const span = clamp(to - from, Math.min(LEAST_SPAN, pages), pages);
  const start = clamp(from, 0, pages - span);
  return { from: start, to: start + span };
}

/** A range of `factor` times the length, with `page` where it was. */
export function zoomRange({ from, to }: PageRange, page: number, factor: number, pages: number): PageRange {
  return fitRange({ from: page - (page - from) * factor, to: page + (to - page) * factor }, pages);
}

/** The range moved along by so many pages. */
export function moveRange({ from, to }: PageRange, by: number, pages: number): PageRange {
  return fitRange({ from: from + by, to: to + by }, pages);
}

/** The range moved as little as is needed to hold what lies between two pages. */
export function revealInRange(range: PageRange, first: number, last: number, pages: number): PageRange {
  if (first < range.from) return moveRange(range, first - range.from, pages);
  return last > range.to ? moveRange(range, Math.min(last - range.to, first - range.from), pages) : range;
}

/** Whether a range shows everything. */
export function isWhole({ from, to }: PageRange, pages: number): boolean {
  return from <= 0 && to >= pages;
}
