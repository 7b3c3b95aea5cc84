import {
  Chart,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  type Scale,
} from 'chart.js';
import { axisTicks } from '../../report/panel/pageAxis.js';
import { gridOf } from '../../report/svg/arcPicture.js';
import { gridLabel } from '../../report/svg/drawArc.js';
import { type ChartModel, type Geometry, gutterOf } from './chartModel.js';
import { datasetsOf } from './datasets.js';
import { drawAbove, drawBelow } from './layers.js';

/** Pixels a page number and its minutes need. */
const TICK_ROOM = 44;
const TOP = 22;
const RIGHT = 14;

type LinearAxis = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

export interface ArcChart {
  /** Draws a model in place of the one before. */
  show(model: ChartModel): void;
  /** Draws other pages of the same model: no data is made anew. */
  move(model: ChartModel): void;
  /** `undefined` before anything is drawn. */
  geometry(): Geometry | undefined;
}

/** The line chart of the arc. `onDrawn` is told where it stands whenever it has been drawn. */
export function createArcChart(
  canvas: HTMLCanvasElement,
  first: ChartModel,
  onDrawn: (model: ChartModel, geometry: Geometry) => void,
): ArcChart {
  Chart.register(LineController, LineElement, PointElement, LinearScale);
  let model = first;
  // A chart that has been resized draws itself again.
  const sized = ({ width }: Chart<'line'>): ChartModel => ({ ...model, width });
  const layers: Plugin<'line'> = {
    id: 'layers',
    beforeDatasetsDraw: (drawn) => drawBelow(drawn.ctx, sized(drawn), geometryOf(drawn.scales)),
    afterDatasetsDraw: (drawn) => drawAbove(drawn.ctx, sized(drawn), geometryOf(drawn.scales)),
    afterDraw: (drawn) => onDrawn(sized(drawn), geometryOf(drawn.scales)),
  };
  const chart = new Chart<'line', { x: number; y: number }[]>(canvas, {
    type: 'line',
    data: { datasets: datasetsOf(model) },
    options: optionsOf(() => model),
    plugins: [layers],
  });
  return {
    show: (next) => {
      model = next;
      chart.data.datasets = datasetsOf(next);
      chart.update('none');
    },
    move: (next) => {
      model = next;
      chart.update('none');
    },
    geometry: () => (chart.chartArea === undefined ? undefined : geometryOf(chart.scales)),
  };
}

function geometryOf(scales: Readonly<Record<string, Scale>>): Geometry {
  const { x, y } = scales;
  const { left = 0, right = 0 } = x ?? {};
  const { top = 0, bottom = 0 } = y ?? {};
  return {
    left,
    right,
    top,
    bottom,
    xOf: (page) => x?.getPixelForValue(page) ?? 0,
    yOf: (value) => y?.getPixelForValue(value) ?? 0,
    pageAt: (place) => x?.getValueForPixel(place) ?? 0,
  };
}

/** All that changes is asked for when it is drawn, so that the options stay as they are. */
function optionsOf(model: () => ChartModel): ChartOptions<'line'> {
  const color = () => model().theme.muted;
  const font = () => ({ family: model().theme.font, size: 11 });
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    parsing: false,
    normalized: true,
    events: [],
    layout: { padding: { top: TOP, right: RIGHT } },
    scales: {
      x: {
        ...pageAxis(model),
        ticks: {
          callback: (_, index, ticks) => ticks[index]?.label,
          color,
          font,
          maxRotation: 0,
          autoSkipPadding: 6,
        },
      },
      y: {
        ...valueAxis(model),
        ticks: { callback: (value) => gridLabel(Number(value), model().view.axis), color, font, padding: 4 },
      },
    },
  };
}

function pageAxis(model: () => ChartModel): LinearAxis {
  return {
    type: 'linear',
    bounds: 'data',
    afterDataLimits: (scale) => {
      scale.min = model().range.from;
      scale.max = model().range.to;
    },
    afterBuildTicks: (scale) => {
      const { view, range } = model();
      const most = Math.max(2, Math.floor(scale.width / TICK_ROOM));
      scale.ticks = axisTicks(view, range, most).map(({ page, label, minutes }) => ({
        value: page,
        label: [label, minutes],
      }));
    },
    grid: { drawOnChartArea: false, color: () => model().theme.grid },
    border: { display: false },
  };
}

function valueAxis(model: () => ChartModel): LinearAxis {
  return {
    type: 'linear',
    bounds: 'data',
    afterDataLimits: (scale) => {
      const grid = gridOf(model().view, model().state);
      scale.min = grid[0] ?? -1;
      scale.max = grid.at(-1) ?? 1;
    },
    afterBuildTicks: (scale) => {
      scale.ticks = gridOf(model().view, model().state).map((value) => ({ value }));
    },
    afterFit: (scale) => {
      scale.width = gutterOf(scale.chart.width);
    },
    grid: {
      color: ({ tick }) => (tick.value === 0 ? model().theme.muted : model().theme.grid),
      lineWidth: ({ tick }) => (tick.value === 0 ? 0.8 : 0.5),
      drawTicks: false,
    },
    border: { display: false },
  };
}
