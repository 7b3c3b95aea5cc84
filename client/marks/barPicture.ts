import type { ValenceStep } from '../../protocol/editorMessages.js';

/** In CSS pixels: thin enough to stay at the edge of the eye, and whole ones, which are drawn sharp. */
const THINNEST = 2;
const A_STEP = 1;

/**
 * A scene's bar as a picture that fills one row of the margin, so that rows join to one bar. It stands on the middle
 * and reaches left where the scene reads as unpleasant and right where it reads as pleasant, the wider the further
 * from neutral: side and width say without colour what the colour says.
 *
 * @param color Any SVG colour.
 * @returns SVG that takes whatever size it is given.
 */
export function barPicture(step: ValenceStep, color: string): string {
  const width = THINNEST + A_STEP * Math.abs(step);
  const fromMiddle = { '-1': -width, '0': -width / 2, '1': 0 }[String(Math.sign(step))] ?? 0;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">',
    `<rect x="50%" width="${width}" height="100%" fill="${color}" transform="translate(${fromMiddle})" shape-rendering="crispEdges"/>`,
    '</svg>',
  ].join('');
}
