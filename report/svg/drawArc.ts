import { type ArcShown } from '../panel/arcShown.js';
import { AXIS_WORDS } from '../panel/axisWords.js';
import { drawsFindings } from '../panel/findingPlaces.js';
import { axisTicks } from '../panel/pageAxis.js';
import { fitRange } from '../panel/pageRange.js';
import { signed } from '../text/words.js';
import { extremeMarks, scenePoints, turnMarks } from './arcMarks.js';
import { type ArcPicture, gridOf, type PictureScene } from './arcPicture.js';
import { type ArcScale, arcScale, type Frame, FULL_COLOR } from './arcScale.js';
import { findingFoot, findingMarks } from './findingMarks.js';
import { intendedMarks } from './intendedMarks.js';
import {
  actMarks,
  type Caption,
  emotionStrip,
  stripHeight,
  WINDOW_FOOT,
  windowMarks,
} from './overlayMarks.js';
import { shownPages } from '../panel/whatIfView.js';
import { whatIfDrawing } from './whatIfMarks.js';
import { homeBands, seriesBands, seriesLines, shapeLine } from './seriesLines.js';

const MOST_TICKS = 16;
const STRIP_GAP = 6;

/** The inside of a picture of an arc, and how high it came out: the strip of emotions stands below the frame. */
export interface DrawnArc {
  readonly content: string;
  readonly height: number;
}

/** Draws an arc the way it is shown into a frame. `named` are scenes to be named besides the peaks and valleys. */
export function drawArc(
  picture: ArcPicture,
  shown: ArcShown,
  frame: Frame,
  named: readonly PictureScene[] = [],
): DrawnArc {
  const pages = shownPages(picture, shown);
  const range = fitRange(shown.zoom ?? { from: 0, to: pages }, pages);
  const grid = gridOf(picture, shown);
  const scale = arcScale(range, grid, frame);
  const foot = footOf(picture, shown, scale);
  const strip = shown.emotions ? emotionStrip(picture, scale, frame.height + STRIP_GAP) : '';
  const content = [
    definitions(scale),
    actMarks(picture, scale),
    axes({ ...picture, pages }, grid, scale, foot),
    '<g clip-path="url(#uc-arc-plot)">',
    homeBands(picture, scale),
    shown.points ? scenePoints(picture, scale) : '',
    shown.band ? seriesBands(picture, scale) : '',
    shown.shape ? shapeLine(picture, scale) : '',
    seriesLines(picture, scale),
    whatIfDrawing(picture, shown, scale),
    shown.intended ? intendedMarks(picture, scale) : '',
    '</g>',
    windowMarks(picture, shown, scale, foot),
    findingMarks(picture, shown, scale),
    turnMarks(picture, scale),
    extremeMarks(picture, scale, named),
    strip,
  ].filter((part) => part !== '');
  return {
    content: content.join('\n'),
    height: strip === '' ? frame.height : frame.height + STRIP_GAP + stripHeight(picture) + STRIP_GAP,
  };
}

/** What the lower end of the axis reads as, where the foot of the plot has room for it: over the marks that stand there. */
function footOf(picture: ArcPicture, shown: ArcShown, { plot }: ArcScale): Caption {
  const overWindows = shown.beatSheet === 'none' ? 8 : WINDOW_FOOT + 4;
  const above = drawsFindings(picture, shown) ? findingFoot(shown) + 9 : overWindows;
  const text = `▼ reads as ${AXIS_WORDS[picture.axis].low}`;
  return { text, at: { x: plot.left + 8, y: plot.bottom - above } };
}

/** The plot, for what must not leave it, and the colours of the overall line by its height. */
function definitions({ plot, y }: ArcScale): string {
  const stops = ['positive', 'neutral', 'negative'].map(
    (polarity, index) => `<stop offset="${index / 2}" class="uc-stop-${polarity}"/>`,
  );
  return (
    `<linearGradient id="uc-arc-gradient" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${y(FULL_COLOR)}" y2="${y(-FULL_COLOR)}">` +
    `${stops.join('')}</linearGradient>` +
    `<clipPath id="uc-arc-plot"><rect x="${plot.left}" y="${plot.top - 4}" width="${plot.right - plot.left + 1}" height="${plot.bottom - plot.top + 8}"/></clipPath>`
  );
}

/** The grid, the page numbers with the minutes below them, and what the ends of the axis read as. */
function axes(
  { axis, pages, scenes }: ArcPicture,
  grid: readonly number[],
  { plot, range, x, y }: ArcScale,
  foot: Caption,
): string {
  const rows = grid.map((value) => {
    const line = `<line class="${value === 0 ? 'uc-zero' : 'uc-grid'}" x1="${plot.left}" x2="${plot.right}" y1="${y(value)}" y2="${y(value)}"/>`;
    return `${line}<text class="uc-tick" x="${plot.left - 8}" y="${y(value) + 4}" text-anchor="end">${gridLabel(value, axis)}</text>`;
  });
  const ticks = axisTicks({ pages, scenes }, range, MOST_TICKS).map(({ page, label, minutes }) => {
    const place = x(Math.min(page, pages));
    return (
      `<line class="uc-tickline" x1="${place}" x2="${place}" y1="${plot.bottom}" y2="${plot.bottom + 5}"/>` +
      `<text class="uc-tick" x="${place}" y="${plot.bottom + 19}" text-anchor="middle">${label}</text>` +
      `<text class="uc-tick uc-minutes" x="${place}" y="${plot.bottom + 33}" text-anchor="middle">${minutes}</text>`
    );
  });
  const { high } = AXIS_WORDS[axis];
  return [
    ...rows,
    ...ticks,
    `<text class="uc-axis" x="${plot.left + 8}" y="${plot.top + 16}">▲ reads as ${high}</text>`,
    `<text class="uc-axis" x="${foot.at.x}" y="${foot.at.y}">${foot.text}</text>`,
    `<text class="uc-axis" x="${plot.left - 14}" y="${plot.bottom + 19}" text-anchor="end">page</text>`,
  ].join('');
}

/** A value of the grid: `+0.5`, and intensity as a percentile. */
export function gridLabel(value: number, axis: ArcPicture['axis']): string {
  if (axis === 'intensity') return String(Math.round(value * 100));
  return value === 0 ? '0' : signed(value).replace(/\.?0+$/u, '');
}
