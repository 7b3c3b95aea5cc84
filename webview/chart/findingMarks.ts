import { findingPlaces } from '../../report/panel/findingPlaces.js';
import { asteriskStrokes, findingFoot, QUIET_DOT } from '../../report/svg/findingMarks.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { withinPlot } from './withinPlot.js';

const WIDTH = 1.25;
/** Many short scenes stand side by side, and their dots must not make a line. */
const QUIET_ALPHA = 0.5;

/**
 * At the foot, as footnotes have it: an asterisk for each scene in which something is found, a dot for one of which
 * there is only too little to say. Their shape tells them from all else, without a colour. One path for all of them.
 */
export function drawFindings(context: CanvasRenderingContext2D, model: ChartModel, geometry: Geometry): void {
  const { view, state, theme, range } = model;
  if (!state.findings) return;
  const y = geometry.bottom - findingFoot(state);
  const places = findingPlaces(view.scenes).filter(({ page }) => page >= range.from && page <= range.to);
  withinPlot(context, geometry, () => {
    context.strokeStyle = theme.muted;
    context.fillStyle = theme.muted;
    context.lineWidth = WIDTH;
    context.lineCap = 'round';
    context.beginPath();
    for (const { page } of places.filter(({ isQuiet }) => !isQuiet)) {
      for (const [x1, y1, x2, y2] of asteriskStrokes(geometry.xOf(page), y)) {
        context.moveTo(x1, y1);
        context.lineTo(x2, y2);
      }
    }
    context.stroke();
    context.beginPath();
    for (const { page } of places.filter(({ isQuiet }) => isQuiet)) {
      const x = geometry.xOf(page);
      context.moveTo(x + QUIET_DOT, y);
      context.arc(x, y, QUIET_DOT, 0, 2 * Math.PI);
    }
    context.globalAlpha = QUIET_ALPHA;
    context.fill();
    context.globalAlpha = 1;
  });
}
