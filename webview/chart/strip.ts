import { emotionPolarity } from '../../report/panel/emotionKinds.js';
import { cellOpacity, fullShare } from '../../report/svg/overlayMarks.js';
import { type ChartModel, type Geometry, isNarrow } from './chartModel.js';

const ROW = 15;
const GAP = 1;
/** The least share that is shown at all: what a model says of an ordinary line. */
const FAINTEST = 0.02;
/** The height of the strip, in pixels; 0 when there is nothing to show. */
export function stripHeight({ view, state }: Pick<ChartModel, 'view' | 'state'>): number {
  return state.emotions ? view.emotions.length * ROW : 0;
}

/** The scenes by emotion, a row for each: the stronger a scene reads so, the fuller its cell. */
export function drawStrip(canvas: HTMLCanvasElement, model: ChartModel, geometry: Geometry): void {
  const { clientWidth: width } = canvas;
  const height = stripHeight(model);
  const ratio = devicePixelRatio;
  if (canvas.width !== Math.round(width * ratio)) canvas.width = Math.round(width * ratio);
  if (canvas.height !== Math.round(height * ratio)) canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (context === null || height === 0) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  const { view, theme } = model;
  const most = fullShare(view.emotions);
  for (const [row, { emotion, scenes }] of view.emotions.entries()) {
    context.fillStyle = theme[emotionPolarity(emotion)];
    for (const [index, share] of scenes.entries()) {
      if (share === null || share < FAINTEST) continue;
      const cell = cellOf(index, model, geometry);
      if (cell === undefined) continue;
      context.globalAlpha = cellOpacity(share, most);
      context.fillRect(cell.left, row * ROW, cell.width, ROW - GAP);
    }
    writeName(context, emotion, row, model, geometry);
  }
}

function cellOf(index: number, { view, range }: ChartModel, { left, right, xOf }: Geometry) {
  const scene = view.scenes[index];
  if (scene === undefined || scene.endPage < range.from || scene.page > range.to) return undefined;
  const start = Math.max(left, xOf(scene.page));
  const end = Math.min(right, xOf(scene.endPage));
  // A hair of paper between scenes, where there is room for one.
  const hair = end - start > 4 ? 1 : 0;
  return { left: start, width: Math.max(0.75, end - start - hair) };
}

function writeName(
  context: CanvasRenderingContext2D,
  name: string,
  row: number,
  { theme }: ChartModel,
  { left, right }: Geometry,
): void {
  const beside = !isNarrow(right);
  const at = beside ? left - 6 : left + 4;
  const middle = row * ROW + (ROW - GAP) / 2;
  context.globalAlpha = 1;
  context.font = `11px ${theme.font}`;
  context.textBaseline = 'middle';
  context.textAlign = beside ? 'right' : 'left';
  if (!beside) {
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeStyle = theme.paper;
    context.strokeText(name, at, middle);
  }
  const color = context.fillStyle;
  context.fillStyle = beside ? theme.muted : theme.ink;
  context.fillText(name, at, middle);
  context.fillStyle = color;
}
