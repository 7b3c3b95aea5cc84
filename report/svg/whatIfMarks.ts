import { seriesRuns, strokesOf } from '../panel/seriesStrokes.js';
import { changedSeries, drawsWhatIf, whatIfMarks } from '../panel/whatIfView.js';
import type { ArcShown } from '../panel/arcShown.js';
import { escapeText, shorten } from '../text/markup.js';
import { pageNumber, sceneName, signed } from '../text/words.js';
import type { ArcPicture } from './arcPicture.js';
import { type ArcScale, oneDecimal } from './arcScale.js';
import { colorClass } from './seriesLines.js';

/** From the middle of a square to its sides. */
export const SQUARE = 4;
/** The strokes of the line of a what-if: longer than those of any series, and of what is intended. */
export const WHAT_IF_DASH = [11, 4] as const;

/**
 * The arc of a what-if: long strokes, and a square for each scene that reads otherwise, full where the change is larger
 * than the bands and hollow where it is unsure.
 */
export function whatIfDrawing(picture: ArcPicture, shown: ArcShown, { x, y, range }: ArcScale): string {
  const { whatIf, scenes, axis } = picture;
  if (whatIf === undefined || !drawsWhatIf(picture, shown)) return '';
  const strokes = strokesOf(picture);
  const lines = changedSeries(picture).map((series) => {
    const runs = seriesRuns(series, whatIf.pages).map(
      (run) => `M${run.map(({ page, value }) => `${x(page)} ${y(value)}`).join('L')}`,
    );
    return `<path class="uc-what-if-line${colorClass(strokes.get(series.id)?.color)}" d="${runs.join('')}"/>`;
  });
  const marks = shown.points ? whatIfMarks(scenes, axis) : [];
  const squares = marks.flatMap(({ scene, page, value, delta, sure }) => {
    if (page < range.from || page > range.to) return [];
    const unsure = sure ? '' : ', within the band';
    const words = `${shorten(sceneName(scene), 120)}, what if on page ${pageNumber(page)}: ${signed(value)}, changed by ${signed(delta)}${unsure}`;
    return `<g class="uc-what-if${sure ? '' : ' uc-unsure'}"><title>${escapeText(words)}</title>${square(x(page), y(value))}</g>`;
  });
  return [...lines, ...squares].join('');
}

/** A square around a place; how it looks goes by the class of what it stands in. */
export function square(x: number, y: number, size = SQUARE): string {
  return `<rect x="${oneDecimal(x - size)}" y="${oneDecimal(y - size)}" width="${2 * size}" height="${2 * size}"/>`;
}
