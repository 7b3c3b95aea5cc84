import type { ArcView } from '../panel/arcView.js';
import { seriesStrokes } from '../panel/seriesStrokes.js';
import { escapeText, shorten } from '../text/markup.js';
import type { Frame } from './arcScale.js';
import { textWidth } from './placeLabels.js';
import { colorClass } from './seriesLines.js';

/** The room above a picture that stands alone, for its title and its series. */
export const LEGEND_HEIGHT = 34;

const SWATCH = 22;
const GAP = 18;
const LONGEST_TITLE = 60;
const LONGEST_NAME = 24;

/** The title at the left, and at the right the series by their strokes. */
export function legendMarks(
  { title, series }: Pick<ArcView, 'title' | 'series'>,
  { left, width, right }: Frame,
): string {
  const strokes = seriesStrokes(series.map(({ id }) => id));
  const entries = series.map(({ name }, index) => ({
    text: shorten(name, LONGEST_NAME),
    stroke: strokes[index],
  }));
  const widths = entries.map(({ text }) => SWATCH + 6 + textWidth(text) + GAP);
  const start = width - right - widths.reduce((sum, one) => sum + one, 0) + GAP;
  const marks = entries.map(({ text, stroke }, index) => {
    const x = start + widths.slice(0, index).reduce((sum, one) => sum + one, 0);
    const dash = stroke?.dash ?? [];
    const dashed = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
    return (
      `<path class="uc-swatch${colorClass(stroke?.color)}"${dashed} d="M${Math.round(x)} 20h${SWATCH}"/>` +
      `<text x="${Math.round(x + SWATCH + 6)}" y="24">${escapeText(text)}</text>`
    );
  });
  return `<text class="uc-title" x="${left}" y="25">${escapeText(shorten(title, LONGEST_TITLE))}</text>${marks.join('')}`;
}
