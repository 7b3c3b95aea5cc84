import type { ArcView } from '../panel/arcView.js';
import { seriesStrokes, type SeriesStroke } from '../panel/seriesStrokes.js';
import { escapeText, shorten } from '../text/markup.js';
import type { Frame } from './arcScale.js';
import { asterisk } from './findingMarks.js';
import { diamond } from './intendedMarks.js';
import { textWidth } from './placeLabels.js';
import { square } from './whatIfMarks.js';
import { colorClass } from './seriesLines.js';

/** The room above a picture that stands alone, for its title and its series. */
export const LEGEND_HEIGHT = 34;

const SWATCH = 22;
const GAP = 18;
const LONGEST_TITLE = 60;
const LONGEST_NAME = 24;

/** What a legend names: `intended` when the author's marks are drawn, `whatIf` when a what-if is, `findings` too. */
export type Legend = Pick<ArcView, 'title' | 'series'> & {
  readonly intended: boolean;
  readonly whatIf: boolean;
  readonly findings: boolean;
};

/** The title at the left, and at the right the series by their strokes, a what-if, the intended arc and findings after them. */
export function legendMarks(
  { title, series, intended, whatIf, findings }: Legend,
  { left, width, right }: Frame,
): string {
  const strokes = seriesStrokes(series.map(({ id }) => id));
  const entries = [
    ...series.map(({ name }, index) => ({
      text: shorten(name, LONGEST_NAME),
      swatch: seriesSwatch(strokes[index]),
    })),
    ...(whatIf ? [{ text: 'What if', swatch: whatIfSwatch }] : []),
    ...(intended ? [{ text: 'Intended', swatch: intendedSwatch }] : []),
    ...(findings ? [{ text: 'Findings', swatch: findingSwatch }] : []),
  ];
  const widths = entries.map(({ text }) => SWATCH + 6 + textWidth(text) + GAP);
  const start = width - right - widths.reduce((sum, one) => sum + one, 0) + GAP;
  const marks = entries.map(({ text, swatch }, index) => {
    const x = start + widths.slice(0, index).reduce((sum, one) => sum + one, 0);
    return `${swatch(Math.round(x))}<text x="${Math.round(x + SWATCH + 6)}" y="24">${escapeText(text)}</text>`;
  });
  return `<text class="uc-title" x="${left}" y="25">${escapeText(shorten(title, LONGEST_TITLE))}</text>${marks.join('')}`;
}

function seriesSwatch(stroke: SeriesStroke | undefined): (x: number) => string {
  const dash = stroke?.dash ?? [];
  const dashed = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return (x) => `<path class="uc-swatch${colorClass(stroke?.color)}"${dashed} d="M${x} 20h${SWATCH}"/>`;
}

function whatIfSwatch(x: number): string {
  return (
    `<path class="uc-what-if-line" d="M${x} 20h${SWATCH}"/>` +
    `<g class="uc-what-if">${square(x + SWATCH / 2, 20, 3)}</g>`
  );
}

function findingSwatch(x: number): string {
  return `<g class="uc-finding">${asterisk(x + SWATCH / 2, 20, 4)}</g>`;
}

function intendedSwatch(x: number): string {
  return (
    `<path class="uc-intended-line" d="M${x} 20h${SWATCH}"/>` +
    `<g class="uc-intended">${diamond(x + SWATCH / 2, 20, 4.5)}</g>`
  );
}
