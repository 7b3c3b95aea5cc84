import { AXIS_WORDS } from '../../report/panel/axisWords.js';
import { drawsFindings } from '../../report/panel/findingPlaces.js';
import { shownTurns } from '../../report/panel/shownTurns.js';
import { findingFoot } from '../../report/svg/findingMarks.js';
import { WINDOW_FOOT } from '../../report/svg/overlayMarks.js';
import type { PlacedLabel } from '../../report/svg/placeLabels.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { drawFindings } from './findingMarks.js';
import { drawIntended } from './intendedMarks.js';
import { extremeLabels, shownExtremes, turnLabels, windowLabels } from './labels.js';
import { verticalLine } from './verticalLine.js';
import { say } from '../say.js';
import { drawWhatIf } from './whatIfMarks.js';

type Context = CanvasRenderingContext2D;

/** What stands before the lines: a what-if, what is intended, turns, peaks and valleys, and all that is written. */
export function drawBeforeLines(context: Context, model: ChartModel, geometry: Geometry): void {
  const { theme, view } = model;
  drawFindings(context, model, geometry);
  drawWhatIf(context, model, geometry);
  drawIntended(context, model, geometry);
  context.save();
  context.font = `11px ${theme.font}`;
  drawTurns(context, model, geometry);
  drawExtremes(context, model, geometry);
  for (const label of windowLabels(model, geometry)) write(context, label, theme.muted, theme.paper);
  const { high, low } = AXIS_WORDS[view.axis];
  const { left, top, bottom } = geometry;
  context.textAlign = 'right';
  writeText(context, say('page'), left - 12, bottom + 18, theme.muted, theme.paper);
  context.textAlign = 'left';
  const at = left + 6;
  writeText(context, `▲ ${say(high)}`, at, top + 12, theme.muted, theme.paper);
  writeText(context, `▼ ${say(low)}`, at, bottom - footOf(model), theme.muted, theme.paper);
  context.restore();
}

/** How high above the foot there is room for a word: over the marks that stand there. */
function footOf({ view, state }: ChartModel): number {
  if (drawsFindings(view, state)) return findingFoot(state) + 9;
  return state.beatSheet === 'none' ? 9 : WINDOW_FOOT + 4;
}

function drawTurns(context: Context, model: ChartModel, geometry: Geometry): void {
  const { view, theme, range } = model;
  const seen = shownTurns(view, range);
  context.strokeStyle = theme.muted;
  context.lineWidth = 1;
  context.setLineDash([3, 4]);
  for (const { page } of seen) verticalLine(context, geometry.xOf(page), geometry.top, geometry.bottom);
  context.setLineDash([]);
  for (const label of turnLabels(seen, geometry)) write(context, label, theme.ink, theme.paper);
}

function drawExtremes(context: Context, model: ChartModel, geometry: Geometry): void {
  const { view, theme, range } = model;
  const seen = shownExtremes(view.extremes, range, geometry);
  context.strokeStyle = theme.ink;
  context.fillStyle = theme.paper;
  context.lineWidth = 1.5;
  for (const { page, value } of seen) {
    context.beginPath();
    context.arc(geometry.xOf(page), geometry.yOf(value), 3.5, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  }
  for (const label of extremeLabels(seen, model, geometry)) {
    if (label.isApart) drawLeader(context, label, theme.muted);
    write(context, label, theme.ink, theme.paper);
  }
}

function drawLeader(context: Context, { x, y, at }: PlacedLabel, color: string): void {
  context.strokeStyle = color;
  context.lineWidth = 0.75;
  context.beginPath();
  context.moveTo(at.x, at.y);
  context.lineTo(x, y > at.y ? y - 12 : y + 4);
  context.stroke();
}

function write(context: Context, { text, x, y }: PlacedLabel, color: string, halo: string): void {
  context.textAlign = 'center';
  writeText(context, text, x, y, color, halo);
}

/** Text with the paper around it, so that it can be read over a line. */
function writeText(context: Context, text: string, x: number, y: number, color: string, halo: string): void {
  context.lineWidth = 4;
  context.lineJoin = 'round';
  context.strokeStyle = halo;
  context.strokeText(text, x, y);
  context.fillStyle = color;
  context.fillText(text, x, y);
}
