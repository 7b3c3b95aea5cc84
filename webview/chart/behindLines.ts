import { typicalWindows } from '../../report/panel/beatSheets.js';
import { seriesRuns, seriesStrokes } from '../../report/panel/seriesStrokes.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { byHeight } from './datasets.js';
import { drawPoints, scenesInSight } from './points.js';
import { verticalLine } from './verticalLine.js';
import { withinPlot } from './withinPlot.js';

type Context = CanvasRenderingContext2D;

/** One band may be seen; several together must not hide the lines. */
const BAND_ALPHA = { alone: 0.17, together: 0.1 };
const HOME_ALPHA = 0.06;
const ACT_ALPHA = 0.045;
const WINDOW_ALPHA = 0.5;
/** The height of the bar of a typical window; neighbours that overlap stand one above the other. */
const WINDOW_BAR = 3;
/** Scenes closer than this are marked at the foot of the chart only. */
const ROOM_FOR_BOUNDARY = 26;
const BOUNDARY_FOOT = 5;
const BOUNDARY_ALPHA = 0.55;

/** What stands behind the lines: acts, typical windows, scene boundaries, home bases and bands. */
export function drawBehindLines(context: Context, model: ChartModel, geometry: Geometry): void {
  withinPlot(context, geometry, () => {
    drawActs(context, model, geometry);
    drawWindows(context, model, geometry);
    drawBoundaries(context, model, geometry);
    drawHomes(context, model, geometry);
    if (model.state.points) drawPoints(context, model, geometry);
    if (model.state.band) drawBands(context, model, geometry);
  });
}

/** Every other act a shade darker. */
function drawActs(context: Context, { view, theme }: ChartModel, { top, bottom, xOf }: Geometry): void {
  context.fillStyle = theme.ink;
  context.globalAlpha = ACT_ALPHA;
  for (const [index, { page }] of view.acts.entries()) {
    if (index % 2 === 0) continue;
    const end = view.acts[index + 1]?.page ?? view.pages;
    context.fillRect(xOf(page), top, xOf(end) - xOf(page), bottom - top);
  }
  context.globalAlpha = 1;
  context.strokeStyle = theme.muted;
  context.lineWidth = 1;
  for (const { page } of view.acts.slice(1)) verticalLine(context, xOf(page), top, bottom);
}

/** A dotted line where a turning point typically stands, and a bar at its foot for how far that spreads. */
function drawWindows(
  context: Context,
  { view, state, theme }: ChartModel,
  { top, bottom, xOf }: Geometry,
): void {
  context.strokeStyle = theme.muted;
  context.fillStyle = theme.muted;
  for (const [index, { from, to, at }] of typicalWindows(state.beatSheet).entries()) {
    const [start, end] = [xOf(from * view.pages), xOf(to * view.pages)];
    context.globalAlpha = WINDOW_ALPHA;
    context.fillRect(start, bottom - WINDOW_BAR * (2 + 2 * (index % 2)), end - start, WINDOW_BAR);
    context.globalAlpha = 0.8;
    context.setLineDash([1, 4]);
    verticalLine(context, xOf(at * view.pages), top, bottom);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** One path for all that are in sight: a stroke each would cost more than all the rest of a frame. */
function drawBoundaries(context: Context, model: ChartModel, geometry: Geometry): void {
  const { view, theme } = model;
  const { top, bottom, xOf } = geometry;
  const room = (xOf(view.pages) - xOf(0)) / Math.max(1, view.scenes.length);
  context.strokeStyle = theme.grid;
  context.lineWidth = 1;
  context.globalAlpha = BOUNDARY_ALPHA;
  const from = room > ROOM_FOR_BOUNDARY ? top : bottom - BOUNDARY_FOOT;
  context.beginPath();
  for (const { page } of scenesInSight(model)) {
    const sharp = Math.round(xOf(page)) + 0.5;
    context.moveTo(sharp, from);
    context.lineTo(sharp, bottom);
  }
  context.stroke();
  context.globalAlpha = 1;
}

function drawHomes(context: Context, model: ChartModel, { left, right, yOf }: Geometry): void {
  for (const { series, color } of colored(model)) {
    if (series.homeBase === undefined) continue;
    const { value, low, high } = series.homeBase;
    context.globalAlpha = HOME_ALPHA;
    context.fillStyle = color ?? model.theme.neutral;
    context.fillRect(left, yOf(high), right - left, yOf(low) - yOf(high));
    context.globalAlpha = 0.6;
    context.fillRect(left, yOf(value), 10, 1.5);
    context.fillRect(right - 10, yOf(value), 10, 1.5);
  }
  context.globalAlpha = 1;
}

function drawBands(context: Context, model: ChartModel, { xOf, yOf }: Geometry): void {
  const all = colored(model);
  context.globalAlpha = all.length === 1 ? BAND_ALPHA.alone : BAND_ALPHA.together;
  for (const { series, color } of all) {
    context.fillStyle = color ?? byHeight(context, { getPixelForValue: yOf }, model.view.axis, model.theme);
    for (const run of seriesRuns(series, model.view.pages)) {
      context.beginPath();
      for (const { page, high } of run) context.lineTo(xOf(page), yOf(high));
      for (const { page, low } of run.toReversed()) context.lineTo(xOf(page), yOf(low));
      context.fill();
    }
  }
  context.globalAlpha = 1;
}

/** The series with their colours; the overall one is coloured by its height. */
function colored({ view, theme }: ChartModel) {
  const strokes = seriesStrokes(view.series.map(({ id }) => id));
  return view.series.map((series, index) => {
    const color = strokes[index]?.color;
    return { series, color: color === undefined ? undefined : theme.series[color] };
  });
}
