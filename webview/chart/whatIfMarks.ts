import { seriesRuns, strokesOf } from '../../report/panel/seriesStrokes.js';
import { changedSeries, drawsWhatIf, whatIfMarks } from '../../report/panel/whatIfView.js';
import { SQUARE, WHAT_IF_DASH } from '../../report/svg/whatIfMarks.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { withinPlot } from './withinPlot.js';

type Context = CanvasRenderingContext2D;

/**
 * The arc of a what-if over the one that is read: long strokes, and a square for each scene that reads otherwise, full
 * where the change is larger than the bands and hollow where it is unsure. Shape and stroke tell it apart, without a
 * colour.
 */
export function drawWhatIf(context: Context, model: ChartModel, geometry: Geometry): void {
  const { view, state, theme, range } = model;
  const { whatIf } = view;
  if (whatIf === undefined || !drawsWhatIf(view, state)) return;
  const { xOf, yOf } = geometry;
  const strokes = strokesOf(view);
  context.save();
  withinPlot(context, geometry, () => {
    context.lineWidth = 1.75;
    context.setLineDash([...WHAT_IF_DASH]);
    for (const series of changedSeries(view)) {
      context.strokeStyle = theme.series[strokes.get(series.id)?.color ?? -1] ?? theme.ink;
      context.beginPath();
      for (const run of seriesRuns(series, whatIf.pages)) {
        for (const [at, { page, value }] of run.entries()) {
          if (at === 0) context.moveTo(xOf(page), yOf(value));
          else context.lineTo(xOf(page), yOf(value));
        }
      }
      context.stroke();
    }
  });
  context.setLineDash([]);
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.5;
  if (state.points) {
    for (const { page, value, sure } of whatIfMarks(view.scenes, view.axis)) {
      if (page < range.from || page > range.to) continue;
      context.fillStyle = sure ? theme.ink : theme.paper;
      context.fillRect(xOf(page) - SQUARE, yOf(value) - SQUARE, 2 * SQUARE, 2 * SQUARE);
      context.strokeRect(xOf(page) - SQUARE, yOf(value) - SQUARE, 2 * SQUARE, 2 * SQUARE);
    }
  }
  context.restore();
}
