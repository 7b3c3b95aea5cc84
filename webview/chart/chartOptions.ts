import type { ChartOptions } from 'chart.js';
import type { PanelState } from '../../protocol/panelState.js';
import { axisTicks } from '../../report/panel/pageAxis.js';
import { gridOf } from '../../report/svg/arcPicture.js';
import { gridLabel } from '../../report/svg/drawArc.js';
import { type ChartModel, gutterOf } from './chartModel.js';
import { say } from '../say.js';

/** Pixels a page number and its minutes need. */
const TICK_ROOM = 44;
/** Room for the labels of turns, and for half a number at the last page. */
const TOP = 22;
const RIGHT = 14;

type LinearAxis = NonNullable<NonNullable<ChartOptions<'line'>['scales']>[string]>;

/** All that changes is asked for when it is drawn, so that the options stay as they are. */
export function optionsOf(model: () => ChartModel): ChartOptions<'line'> {
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
        ...valueAxis(model, createGrid(model)),
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
      const { view, pages, range } = model();
      const most = Math.max(2, Math.floor(scale.width / TICK_ROOM));
      scale.ticks = axisTicks({ pages, scenes: view.scenes }, range, most, say).map(
        ({ page, label, minutes }) => ({
          value: page,
          label: [label, minutes],
        }),
      );
    },
    grid: { drawOnChartArea: false, color: () => model().theme.grid },
    border: { display: false },
  };
}

/** The grid of the value axis goes by all that is shown of the script, and not by the pages in sight: it is kept. */
function createGrid(model: () => ChartModel): () => readonly number[] {
  let made:
    (Pick<ChartModel, 'view'> & Pick<PanelState, 'points' | 'band' | 'intended' | 'whatIf'>) | undefined;
  let grid: readonly number[] = [];
  return () => {
    const { view, state } = model();
    const { points, band, intended, whatIf } = state;
    const isSame =
      made?.view === view &&
      made.points === points &&
      made.band === band &&
      made.intended === intended &&
      made.whatIf === whatIf;
    if (!isSame) grid = gridOf(view, state);
    made = { view, points, band, intended, whatIf };
    return grid;
  };
}

function valueAxis(model: () => ChartModel, gridNow: () => readonly number[]): LinearAxis {
  return {
    type: 'linear',
    bounds: 'data',
    afterDataLimits: (scale) => {
      const grid = gridNow();
      scale.min = grid[0] ?? -1;
      scale.max = grid.at(-1) ?? 1;
    },
    afterBuildTicks: (scale) => {
      scale.ticks = gridNow().map((value) => ({ value }));
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
