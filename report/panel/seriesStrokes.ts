import { ARC_POINTS } from '../../core/index.js';
import type { SeriesId, SeriesView } from './arcView.js';

/** Colours for series other than the overall one, numbered from 0. */
export const SERIES_COLORS = 5;
const DASHES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [10, 3, 2, 3], [1, 4]];

/** How the lines of a series are told apart, by colour and by stroke: the same in the chart and in its pictures. */
export interface SeriesStroke {
  /** Index of its colour; `undefined` for the overall line, which is coloured by its height. */
  readonly color: number | undefined;
  readonly dash: readonly number[];
}

/** The stroke of each of the series that are shown. */
export function seriesStrokes(ids: readonly SeriesId[]): readonly SeriesStroke[] {
  const named: readonly SeriesId[] = ids.filter((id) => id !== 'overall');
  return ids.map((id) => {
    const place = named.indexOf(id);
    if (place < 0) return { color: undefined, dash: [] };
    const dash = DASHES[Math.floor(place / SERIES_COLORS) % DASHES.length] ?? [];
    return { color: place % SERIES_COLORS, dash };
  });
}

/** The stroke of each series by its name, also where another view has not all of them. */
export function strokesOf({
  series,
}: {
  readonly series: readonly Pick<SeriesView, 'id'>[];
}): ReadonlyMap<SeriesId, SeriesStroke> {
  const ids = series.map(({ id }) => id);
  const strokes = seriesStrokes(ids);
  return new Map(ids.flatMap((id, index) => (strokes[index] === undefined ? [] : [[id, strokes[index]]])));
}

/** Points stand one step apart; more than this between two is a gap. */
const MOST_STEPS = 1.5;

/** The stretches of a series without a gap: `readSeries` leaves out the places where nothing is known. */
export function seriesRuns({ points }: SeriesView, pages: number): readonly SeriesView['points'][] {
  const widest = (pages / (ARC_POINTS - 1)) * MOST_STEPS;
  const starts = points.flatMap(({ page }, index) => {
    const before = points[index - 1]?.page;
    return before === undefined || page - before > widest ? [index] : [];
  });
  return starts.map((start, index) => points.slice(start, starts[index + 1]));
}

/** The nearest story shape at the height and the spread of a series, as heights at shares of the script. */
export function shapeFit({ points }: SeriesView): { readonly middle: number; readonly height: number } {
  const values = points.map(({ value }) => value);
  const middle = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const variance = values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / Math.max(1, values.length);
  // A cosine of height 1 has the variance one half.
  return { middle, height: Math.sqrt(2 * variance) };
}
