import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  type Scale,
} from 'chart.js';
import { drawBeforeLines } from './beforeLines.js';
import { drawBehindLines } from './behindLines.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { optionsOf } from './chartOptions.js';
import { datasetsOf } from './datasets.js';

export interface ArcChart {
  /** Draws a model in place of the one before. */
  show(model: ChartModel): void;
  /** Draws other pages of the same model: no data is made anew. */
  move(model: ChartModel): void;
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
    beforeDatasetsDraw: (drawn) => drawBehindLines(drawn.ctx, sized(drawn), geometryOf(drawn.scales)),
    afterDatasetsDraw: (drawn) => drawBeforeLines(drawn.ctx, sized(drawn), geometryOf(drawn.scales)),
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
