import { clamp, type Polarity } from '../../core/index.js';
import type { SceneView } from '../../report/panel/arcView.js';
import type { Point } from '../../report/svg/arcScale.js';
import type { ChartModel, Geometry } from './chartModel.js';

const ALPHA = 0.7;
const SIZE = { least: 2.2, most: 8, perRootEighth: 0.95 };
/** Pixels a scene needs for a point of full size, and the least share of that size. */
const ROOM = 6;
const LEAST_ROOM = 0.55;
/** From a point to the ring around it. */
const RING_GAP = 3;
const POLARITIES: readonly Polarity[] = ['neutral', 'negative', 'positive'];

/**
 * The scenes behind the lines: triangle up, circle or triangle down by polarity, larger for longer ones. One path for
 * each polarity: a thousand scenes are drawn in a frame.
 */
export function drawPoints(context: CanvasRenderingContext2D, model: ChartModel, geometry: Geometry): void {
  const { theme } = model;
  const seen = scenesInSight(model);
  context.lineWidth = 1;
  context.strokeStyle = theme.paper;
  context.globalAlpha = ALPHA;
  for (const polarity of POLARITIES) {
    context.fillStyle = theme[polarity];
    context.beginPath();
    for (const scene of seen) {
      if (scene.reading?.polarity !== polarity) continue;
      const at = pointOf(scene, model, geometry);
      if (at !== undefined) addShape(context, polarity, at, pointSize(scene, model));
    }
    context.fill();
    context.stroke();
  }
  context.globalAlpha = 1;
  drawAuthorsRings(context, model, geometry, seen);
}

/** A ring around the point of a scene in which lines read as the author says. */
function drawAuthorsRings(
  context: CanvasRenderingContext2D,
  model: ChartModel,
  geometry: Geometry,
  scenes: readonly SceneView[],
): void {
  context.strokeStyle = model.theme.ink;
  context.lineWidth = 1.25;
  context.beginPath();
  for (const scene of scenes) {
    const at = scene.corrected === undefined ? undefined : pointOf(scene, model, geometry);
    if (at === undefined) continue;
    const radius = pointSize(scene, model) + RING_GAP;
    context.moveTo(at.x + radius, at.y);
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  }
  context.stroke();
}

function addShape(
  context: CanvasRenderingContext2D,
  polarity: Polarity,
  { x, y }: Point,
  size: number,
): void {
  if (polarity === 'neutral') {
    context.moveTo(x + size, y);
    context.arc(x, y, size, 0, 2 * Math.PI);
    return;
  }
  // A triangle covers less than a circle of its radius.
  const radius = size * 1.15;
  const up = polarity === 'positive' ? -1 : 1;
  context.moveTo(x, y + up * radius);
  context.lineTo(x + 0.9 * radius, y - 0.6 * up * radius);
  context.lineTo(x - 0.9 * radius, y - 0.6 * up * radius);
  context.closePath();
}

/** The scenes with a page in sight: what lies beyond costs a frame nothing. */
export function scenesInSight({ view, range }: Pick<ChartModel, 'view' | 'range'>): readonly SceneView[] {
  return view.scenes.filter(({ page, endPage }) => endPage >= range.from && page <= range.to);
}

/** Where a scene's point stands; `undefined` for a scene without a reading. */
export function pointOf(scene: SceneView, { view }: ChartModel, { xOf, yOf }: Geometry): Point | undefined {
  if (scene.reading === undefined) return undefined;
  return { x: xOf(middleOf(scene)), y: yOf(scene.reading.axes[view.axis].value) };
}

/** The middle of a scene on the page axis: where its point stands. */
export function middleOf({ page, endPage }: SceneView): number {
  return (page + endPage) / 2;
}

/** Larger for longer scenes, smaller where many stand in little room; in pixels from the middle. */
export function pointSize({ eighths }: SceneView, { view, width }: ChartModel): number {
  const room = clamp(Math.sqrt(width / (view.scenes.length * ROOM)), LEAST_ROOM, 1);
  return room * Math.min(SIZE.most, SIZE.least + SIZE.perRootEighth * Math.sqrt(eighths));
}
