import { intendedPlaces } from '../panel/intendedView.js';
import { escapeText, shorten } from '../text/markup.js';
import { pageNumber, sceneName, signed } from '../text/words.js';
import type { ArcPicture } from './arcPicture.js';
import { type ArcScale, oneDecimal } from './arcScale.js';

/** From the middle of a diamond to its corners. */
export const DIAMOND = 6;
/** The strokes of the intended line, and of a gap beside it. */
export const INTENDED_DASH = [6, 4] as const;

/**
 * The arc that the author marked: hollow diamonds on a broken line, and from each a thin upright one to what its
 * scene reads as. Shape and stroke tell it from what is read, without a colour.
 */
export function intendedMarks({ scenes, axis }: ArcPicture, { x, y, range }: ArcScale): string {
  const places = intendedPlaces(scenes, axis);
  if (places.length === 0) return '';
  const seen = places.filter(({ page }) => page >= range.from && page <= range.to);
  const gaps = seen.flatMap(({ page, value, reads }) =>
    reads === undefined
      ? []
      : [`<line class="uc-gap" x1="${x(page)}" x2="${x(page)}" y1="${y(value)}" y2="${y(reads)}"/>`],
  );
  const line = places.map(({ page, value }) => `${x(page)} ${y(value)}`).join('L');
  const diamonds = seen.map(({ scene, page, value, reads }) => {
    const beside = reads === undefined ? '' : `, reads as ${signed(reads)}`;
    const mark = scene.intended?.mark === undefined ? '' : ` ${scene.intended.mark},`;
    const words = `${shorten(sceneName(scene), 120)}, page ${pageNumber(page)}: intended${mark} ${signed(value)}${beside}`;
    return `<g class="uc-intended"><title>${escapeText(words)}</title>${diamond(x(page), y(value))}</g>`;
  });
  return `${gaps.join('')}<path class="uc-intended-line" d="M${line}"/>${diamonds.join('')}`;
}

/** A diamond around a place; how it looks goes by the class of what it stands in. */
export function diamond(x: number, y: number, size = DIAMOND): string {
  const [left, top] = [oneDecimal(x - size), oneDecimal(y - size)];
  return `<path d="M${left} ${y}L${x} ${top}L${oneDecimal(x + size)} ${y}L${x} ${oneDecimal(y + size)}Z"/>`;
}
