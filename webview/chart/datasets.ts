import type { ChartDataset, PointStyle } from 'chart.js';
import { type Polarity, storyShapeAt } from '../../core/index.js';
import type { ArcView, SceneView, SeriesView } from '../../report/panel/arcView.js';
import { seriesStrokes } from '../theme.js';
import type { ChartModel } from './chartModel.js';

type LineData = ChartDataset<'line', { x: number; y: number }[]>;

/** From here on the overall line has its full colour, as in the report's picture. */
const FULL_COLOR = 0.3;
const POINT = { least: 2.2, most: 8, perRootEighth: 0.95 };
const SHAPE_POINTS = 81;
const MARKS: Readonly<Record<Polarity, PointStyle>> = {
  negative: 'triangle',
  neutral: 'circle',
  positive: 'triangle',
};

/** The lines and points of the chart: those drawn later stand behind. */
export function datasetsOf(model: ChartModel): LineData[] {
  const { view, state } = model;
  return [
    ...seriesLines(model),
    ...(state.shape ? shapeLine(model) : []),
    ...(state.points ? [scenePoints(view, model)] : []),
  ];
}

function seriesLines({ view, theme }: ChartModel): LineData[] {
  const strokes = seriesStrokes(view.series.map(({ id }) => id));
  return view.series.map((series, index): LineData => {
    const stroke = strokes[index];
    const color = stroke?.color === undefined ? undefined : theme.series[stroke.color];
    return {
      data: withGaps(series, view.pages),
      borderColor:
        color ?? ((context) => byHeight(context.chart.ctx, context.chart.scales['y'], view.axis, theme)),
      borderWidth: 2.5,
      borderDash: [...(stroke?.dash ?? [])],
      borderJoinStyle: 'round',
      borderCapStyle: 'round',
      pointRadius: 0,
    };
  });
}

/** A place without a value between two points that stand too far apart: nothing is known there. */
function withGaps({ points }: SeriesView, pages: number): { x: number; y: number }[] {
  const widest = (pages / 160) * 1.5;
  return points.flatMap(({ page, value }, index) => {
    const before = points[index - 1]?.page ?? page;
    const point = { x: page, y: value };
    return page - before > widest ? [{ x: (before + page) / 2, y: NaN }, point] : [point];
  });
}

interface Vertical {
  getPixelForValue(value: number): number;
}

/** Orange where it reads as pleasant, blue where unpleasant; other axes have no such sides. */
function byHeight(
  context: CanvasRenderingContext2D,
  y: Vertical | undefined,
  axis: ArcView['axis'],
  { positive, neutral, negative, ink }: ChartModel['theme'],
): CanvasGradient | string {
  const [top, bottom] = [y?.getPixelForValue(FULL_COLOR), y?.getPixelForValue(-FULL_COLOR)];
  if (axis !== 'valence' || !Number.isFinite(top) || !Number.isFinite(bottom)) return ink;
  const gradient = context.createLinearGradient(0, top ?? 0, 0, bottom ?? 0);
  gradient.addColorStop(0, positive);
  gradient.addColorStop(0.5, neutral);
  gradient.addColorStop(1, negative);
  return gradient;
}

/** The nearest story shape, at the height and the spread of the first line. */
function shapeLine({ view, theme }: ChartModel): LineData[] {
  const best = view.shape?.matches[0];
  const values = view.series[0]?.points.map(({ value }) => value) ?? [];
  if (best === undefined || values.length === 0 || view.axis !== 'valence') return [];
  const middle = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / values.length);
  return [
    {
      data: Array.from({ length: SHAPE_POINTS }, (_, index) => {
        const share = index / (SHAPE_POINTS - 1);
        // A cosine's own spread is the root of one half.
        return { x: share * view.pages, y: middle + spread * Math.SQRT2 * storyShapeAt(best.shape, share) };
      }),
      borderColor: theme.muted,
      borderWidth: 1.5,
      borderDash: [2, 5],
      borderCapStyle: 'round',
      pointRadius: 0,
    },
  ];
}

function scenePoints({ scenes, axis }: ArcView, { theme }: ChartModel): LineData {
  const read = scenes.flatMap((scene) =>
    scene.reading === undefined ? [] : [{ ...scene, reading: scene.reading }],
  );
  return {
    data: read.map((scene) => ({ x: middleOf(scene), y: scene.reading.axes[axis].value })),
    showLine: false,
    pointStyle: read.map(({ reading }) => MARKS[reading.polarity]),
    pointRotation: read.map(({ reading }) => (reading.polarity === 'negative' ? 180 : 0)),
    pointRadius: read.map(pointSize),
    pointBackgroundColor: read.map(({ reading }) => theme[reading.polarity]),
    pointBorderColor: theme.paper,
    pointBorderWidth: 1,
  };
}

/** The middle of a scene on the page axis: where its point stands. */
export function middleOf({ page, endPage }: SceneView): number {
  return (page + endPage) / 2;
}

/** Larger for longer scenes, in pixels from the middle. */
export function pointSize({ eighths }: SceneView): number {
  return Math.min(POINT.most, POINT.least + POINT.perRootEighth * Math.sqrt(eighths));
}
