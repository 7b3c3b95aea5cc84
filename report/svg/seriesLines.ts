import { storyShapeAt } from '../../core/index.js';
import { seriesRuns, seriesStrokes, shapeFit } from '../panel/seriesStrokes.js';
import type { ArcPicture } from './arcPicture.js';
import { type ArcScale, oneDecimal } from './arcScale.js';

const SHAPE_POINTS = 81;

/** The bands of the series, each as wide as it is unsure. */
export function seriesBands({ series, pages }: ArcPicture, { x, y }: ArcScale): string {
  const strokes = seriesStrokes(series.map(({ id }) => id));
  return series
    .flatMap((one, index) =>
      seriesRuns(one, pages).map((run) => {
        const upper = run.map(({ page, high }) => `${x(page)} ${y(high)}`);
        const lower = run.map(({ page, low }) => `${x(page)} ${y(low)}`).reverse();
        return `<path class="uc-band${colorClass(strokes[index]?.color)}" d="M${[...upper, ...lower].join('L')}Z"/>`;
      }),
    )
    .join('');
}

/** The home bases of characters, from edge to edge. */
export function homeBands({ series }: ArcPicture, { plot, y }: ArcScale): string {
  const strokes = seriesStrokes(series.map(({ id }) => id));
  return series
    .flatMap(({ homeBase }, index) => {
      if (homeBase === undefined) return [];
      const [top, bottom] = [Math.max(plot.top, y(homeBase.high)), Math.min(plot.bottom, y(homeBase.low))];
      return `<rect class="uc-home${colorClass(strokes[index]?.color)}" x="${plot.left}" y="${top}" width="${plot.right - plot.left}" height="${oneDecimal(bottom - top)}"/>`;
    })
    .join('');
}

/** The lines of the series; the first of them before the others. */
export function seriesLines({ series, pages }: ArcPicture, { x, y }: ArcScale): string {
  const strokes = seriesStrokes(series.map(({ id }) => id));
  return series
    .map((one, index) => {
      const runs = seriesRuns(one, pages).map(
        (run) => `M${run.map(({ page, value }) => `${x(page)} ${y(value)}`).join('L')}`,
      );
      const { color, dash = [] } = strokes[index] ?? {};
      const dashed = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
      return `<path class="uc-line${colorClass(color)}"${dashed} d="${runs.join('')}"/>`;
    })
    .reverse()
    .join('');
}

/** The nearest story shape at the height of the first series; nothing on an axis that shapes say nothing of. */
export function shapeLine({ series, shape, axis, pages }: ArcPicture, { x, y }: ArcScale): string {
  const best = shape?.matches[0];
  const [first] = series;
  if (best === undefined || first === undefined || axis !== 'valence') return '';
  const { middle, height } = shapeFit(first);
  const points = Array.from({ length: SHAPE_POINTS }, (_, index) => {
    const share = index / (SHAPE_POINTS - 1);
    return `${x(share * pages)} ${y(middle + height * storyShapeAt(best.shape, share))}`;
  });
  return `<path class="uc-shape" d="M${points.join('L')}"/>`;
}

/** The class of a series' colour: none for the overall one. */
export function colorClass(color: number | undefined): string {
  return color === undefined ? '' : ` uc-series-${color + 1}`;
}
