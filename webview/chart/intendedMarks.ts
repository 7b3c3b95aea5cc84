import { intendedPlaces } from '../../report/panel/intendedView.js';
import { DIAMOND, INTENDED_DASH } from '../../report/svg/intendedMarks.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { withinPlot } from './withinPlot.js';

type Context = CanvasRenderingContext2D;

const GAP_ALPHA = 0.55;

/**
 * The arc that the author marked, over the one that is read: hollow diamonds on a broken line, and from each a thin
 * upright one to what its scene reads as. Shape and stroke tell it apart, without a colour.
 */
export function drawIntended(context: Context, model: ChartModel, geometry: Geometry): void {
  const { view, state, theme, range } = model;
  const places = state.intended ? intendedPlaces(view.scenes, view.axis) : [];
  if (places.length === 0) return;
  const { xOf, yOf } = geometry;
  const seen = places.filter(({ page }) => page >= range.from && page <= range.to);
  withinPlot(context, geometry, () => {
    context.strokeStyle = theme.ink;
    context.lineWidth = 1;
    context.globalAlpha = GAP_ALPHA;
    context.beginPath();
    for (const { page, value, reads } of seen) {
      if (reads === undefined) continue;
      context.moveTo(xOf(page), yOf(value));
      context.lineTo(xOf(page), yOf(reads));
    }
    context.stroke();
    context.globalAlpha = 1;
    context.lineWidth = 1.5;
    context.setLineDash([...INTENDED_DASH]);
    context.beginPath();
    for (const { page, value } of places) context.lineTo(xOf(page), yOf(value));
    context.stroke();
    context.setLineDash([]);
  });
  // A diamond at the edge is drawn whole, as a peak's ring is.
  context.save();
  context.fillStyle = theme.paper;
  context.strokeStyle = theme.ink;
  context.lineWidth = 1.75;
  context.beginPath();
  for (const { page, value } of seen) addDiamond(context, xOf(page), yOf(value));
  context.fill();
  context.stroke();
  context.restore();
}

function addDiamond(context: Context, x: number, y: number): void {
  context.moveTo(x - DIAMOND, y);
  context.lineTo(x, y - DIAMOND);
  context.lineTo(x + DIAMOND, y);
  context.lineTo(x, y + DIAMOND);
  context.closePath();
}
