import type { Geometry } from './chartModel.js';

/** Draws what must not leave the plot. */
export function withinPlot(
  context: CanvasRenderingContext2D,
  { left, right, top, bottom }: Geometry,
  draw: () => void,
): void {
  context.save();
  context.beginPath();
  context.rect(left, top, right - left, bottom - top);
  context.clip();
  draw();
  context.restore();
}
