import type { ArcView, SceneView } from '../../report/panel/arcView.js';
import { emotionPolarity } from '../../report/panel/emotionKinds.js';
import { cellOpacity, fullShare } from '../../report/svg/overlayMarks.js';
import { type ChartModel, type Geometry, isNarrow } from './chartModel.js';
import { say } from '../say.js';

/** A row of cells, and how much higher it is where its name has to stand above them. */
const ROW = 15;
const NAME = 13;
const GAP = 1;
/** A row below its name needs less of its height for cells. */
const CLOSER = 5;

/** The height of the strip, in pixels; 0 when there is nothing to show. */
export function stripHeight({ view, state, width }: Pick<ChartModel, 'view' | 'state' | 'width'>): number {
  return state.emotions ? view.emotions.length * rowHeight(width) : 0;
}

function rowHeight(width: number): number {
  return isNarrow(width) ? NAME + ROW - CLOSER : ROW;
}

export interface Strip {
  draw(model: ChartModel, geometry: Geometry): void;
}

/** The scenes by emotion, a row for each: the stronger a scene reads so, the fuller its cell. */
export function createStrip(canvas: HTMLCanvasElement): Strip {
  // How full the cells are goes by the view alone, and a view is drawn many times while it is moved.
  let shown: ArcView | undefined;
  let rows: readonly (readonly number[])[] = [];
  return {
    draw: (model, geometry) => {
      if (model.view !== shown) rows = opacities(model.view);
      shown = model.view;
      drawRows(canvas, rows, model, geometry);
    },
  };
}

/** How much of each cell's colour shows, row by row; 0 for what is not shown. */
function opacities({ emotions }: ArcView): readonly (readonly number[])[] {
  const full = fullShare(emotions);
  return emotions.map(({ scenes }) => scenes.map((share) => (share === null ? 0 : cellOpacity(share, full))));
}

function drawRows(
  canvas: HTMLCanvasElement,
  rows: readonly (readonly number[])[],
  model: ChartModel,
  geometry: Geometry,
): void {
  const { view, theme, width } = model;
  const whole = stripHeight(model);
  const context = whole === 0 ? null : clearedContext(canvas, width, whole);
  if (context === null) return;
  const height = rowHeight(width);
  const high = height - GAP - (isNarrow(width) ? NAME : 0);
  const cells = view.scenes.map((scene) => cellOf(scene, model, geometry));
  for (const [row, { emotion }] of view.emotions.entries()) {
    context.fillStyle = theme[emotionPolarity(emotion)];
    const bottom = (row + 1) * height - GAP;
    for (const [index, cell] of cells.entries()) {
      const opacity = rows[row]?.[index] ?? 0;
      if (cell === undefined || opacity === 0) continue;
      context.globalAlpha = opacity;
      context.fillRect(cell.left, bottom - high, cell.width, high);
    }
    writeName(
      context,
      say(emotion),
      row * height + (isNarrow(width) ? NAME : ROW - GAP) / 2,
      model,
      geometry,
    );
  }
}

/** A canvas of a size in CSS pixels, as sharp as the screen, empty. */
function clearedContext(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  const ratio = devicePixelRatio;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

function cellOf({ page, endPage }: SceneView, { range }: ChartModel, { left, right, xOf }: Geometry) {
  if (endPage < range.from || page > range.to) return undefined;
  const start = Math.max(left, xOf(page));
  const end = Math.min(right, xOf(endPage));
  // A hair of paper between scenes, where there is room for one.
  const hair = end - start > 4 ? 1 : 0;
  return { left: start, width: Math.max(0.75, end - start - hair) };
}

/** Beside its cells or, where there is no room for it there, above them. */
function writeName(
  context: CanvasRenderingContext2D,
  name: string,
  middle: number,
  { theme, width }: ChartModel,
  { left }: Geometry,
): void {
  const isAbove = isNarrow(width);
  const color = context.fillStyle;
  context.globalAlpha = 1;
  context.font = `11px ${theme.font}`;
  context.textBaseline = 'middle';
  context.textAlign = isAbove ? 'left' : 'right';
  context.fillStyle = theme.muted;
  context.fillText(name, isAbove ? left : left - 6, middle);
  context.fillStyle = color;
}
