/** Strokes an upright line, as sharp as the screen. */
export function verticalLine(
  context: CanvasRenderingContext2D,
  x: number,
  top: number,
  bottom: number,
): void {
  const sharp = Math.round(x) + 0.5;
  context.beginPath();
  context.moveTo(sharp, top);
  context.lineTo(sharp, bottom);
  context.stroke();
}
