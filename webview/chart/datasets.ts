import type { ChartDataset } from 'chart.js';
import { storyShapeAt } from '../../core/index.js';
import type { ArcView, SeriesView } from '../../report/panel/arcView.js';
import { seriesRuns, seriesStrokes, shapeFit } from '../../report/panel/seriesStrokes.js';
import { FULL_COLOR } from '../../report/svg/arcScale.js';
import type { ChartModel } from './chartModel.js';

type LineData = ChartDataset<'line', { x: number; y: number }[]>;

const SHAPE_POINTS = 81;
/** The lines of the chart: those that come later stand behind. */
export function datasetsOf(model: ChartModel): LineData[] {
  return [...seriesLines(model), ...(model.state.shape ? shapeLine(model) : [])];
}

function seriesLines({ view, theme }: ChartModel): LineData[] {
  const strokes = seriesStrokes(view.series.map(({ id }) => id));
  return view.series.map((series, index): LineData => {
    const stroke = strokes[index];
    const own = stroke?.color === undefined ? undefined : theme.series[stroke.color];
    return {
      data: withGaps(series, view.pages),
      borderColor:
        own ?? ((context) => byHeight(context.chart.ctx, context.chart.scales['y'], view.axis, theme)),
      borderWidth: 2.5,
      borderDash: [...(stroke?.dash ?? [])],
      borderJoinStyle: 'round',
      borderCapStyle: 'round',
      pointRadius: 0,
    };
  });
}

/** A place without a value between two stretches: nothing is known there. */
function withGaps(series: SeriesView, pages: number): { x: number; y: number }[] {
  return seriesRuns(series, pages).flatMap((run, index) => {
    const points = run.map(({ page, value }) => ({ x: page, y: value }));
    const start = points[0]?.x ?? 0;
    return index === 0 ? points : [{ x: start, y: NaN }, ...points];
  });
}

interface Vertical {
  getPixelForValue(value: number): number;
}

/** The colour of the overall line: orange where it reads as pleasant, blue where unpleasant; other axes have no such sides. */
export function byHeight(
  context: CanvasRenderingContext2D,
  y: Vertical | undefined,
  axis: ArcView['axis'],
  { positive, neutral, negative, ink, isForced }: ChartModel['theme'],
): CanvasGradient | string {
  const [top, bottom] = [y?.getPixelForValue(FULL_COLOR), y?.getPixelForValue(-FULL_COLOR)];
  if (axis !== 'valence' || isForced || !Number.isFinite(top) || !Number.isFinite(bottom)) return ink;
  const gradient = context.createLinearGradient(0, top ?? 0, 0, bottom ?? 0);
  gradient.addColorStop(0, positive);
  gradient.addColorStop(0.5, neutral);
  gradient.addColorStop(1, negative);
  return gradient;
}

/** The nearest story shape, at the height and the spread of the first line. */
function shapeLine({ view, theme }: ChartModel): LineData[] {
  const best = view.shape?.matches[0];
  const [first] = view.series;
  if (best === undefined || first === undefined || view.axis !== 'valence') return [];
  const { middle, height } = shapeFit(first);
  return [
    {
      data: Array.from({ length: SHAPE_POINTS }, (_, index) => {
        const share = index / (SHAPE_POINTS - 1);
        return { x: share * view.pages, y: middle + height * storyShapeAt(best.shape, share) };
      }),
      borderColor: theme.muted,
      borderWidth: 1.5,
      borderDash: [2, 5],
      borderCapStyle: 'round',
      pointRadius: 0,
    },
  ];
}
