import type { ArcPoint, EmotionArc } from '../core/index.js';
import type { AnalysisDocument } from './documentTypes.js';
import { themeCss } from './theme.js';
import { escapeText, shorten } from './text/markup.js';
import { counted, pageNumber, sceneName, signed } from './text/words.js';
import { extremeMarks, scenePoints, turnMarks } from './svg/arcMarks.js';
import { ARC_CSS } from './svg/arcStyle.js';
import {
  arcReach,
  type ArcScale,
  arcScale,
  FRAME,
  FULL_COLOR,
  gridValues,
  pageTicks,
  PLOT,
} from './svg/arcScale.js';

/**
 * The arc as an SVG picture that stands alone or within a page: pages from left to right, valence from
 * unpleasant at the bottom to pleasant at the top (-1 to 1, or -0.5 to 0.5 when nothing stands outside), the smoothed line with its 90 % band, the scenes behind it, the largest turns,
 * the peaks and valleys by the name of their scene. `undefined` when there is no arc.
 */
export function arcSvg({ file, arc, scenes }: AnalysisDocument): string | undefined {
  if (arc === undefined || arc.valence.length < 2) return undefined;
  const reach = arcReach([
    ...arc.valence.flatMap(({ low, high }) => [low, high]),
    ...scenes.flatMap(({ reading }) => (reading === undefined ? [] : [reading.valence.value])),
  ]);
  const scale = arcScale(arc.pages, reach);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="uc-arc" role="img" viewBox="0 0 ${FRAME.width} ${FRAME.height}" aria-labelledby="uc-arc-title uc-arc-desc">`,
    `<title id="uc-arc-title">Emotional arc of ${escapeText(shorten(file, 120))}</title>`,
    `<desc id="uc-arc-desc">${escapeText(describeArc(arc, scenes))}</desc>`,
    `<style>${themeCss('.uc-arc')}\n${ARC_CSS}</style>`,
    gradient(scale),
    grid(arc.pages, reach, scale),
    scenePoints(scenes, scale),
    `<path class="uc-band" d="${bandPath(arc.valence, scale)}"/>`,
    `<path class="uc-line" d="M${arc.valence.map(({ page, value }) => at(scale, page, value)).join('L')}"/>`,
    turnMarks(arc, scale),
    extremeMarks(arc, scenes, scale),
    '</svg>',
  ].join('\n');
}

function describeArc({ pages, valence, extremes }: EmotionArc, scenes: AnalysisDocument['scenes']): string {
  const values = valence.map(({ value }) => value);
  const stands = extremes.map(({ kind, page, value, scene }) => {
    const about = scenes[scene];
    const name = about === undefined ? '' : ` in ${shorten(sceneName(about), 60)}`;
    return `${kind} ${signed(value)} on page ${pageNumber(page)}${name}`;
  });
  return [
    `Valence over ${counted(Math.ceil(pages), 'page')}, from ${signed(Math.min(...values))} to ${signed(Math.max(...values))}.`,
    ...(stands.length > 0 ? [`${stands.join('; ')}.`] : []),
  ].join(' ');
}

/** From blue at a clear unpleasant to orange at a clear pleasant, grey where the line reads as neither. */
function gradient({ y }: ArcScale): string {
  const stops = ['positive', 'neutral', 'negative'].map(
    (polarity, index) => `<stop offset="${index / 2}" class="uc-stop-${polarity}"/>`,
  );
  return (
    `<linearGradient id="uc-arc-gradient" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${y(FULL_COLOR)}" y2="${y(-FULL_COLOR)}">` +
    `${stops.join('')}</linearGradient>`
  );
}

function grid(pages: number, reach: number, { x, y }: ArcScale): string {
  const rows = gridValues(reach).map((valence) => {
    const line = `<line class="${valence === 0 ? 'uc-zero' : 'uc-grid'}" x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(valence)}" y2="${y(valence)}"/>`;
    const label = valence === 0 ? '0' : signed(valence).replace(/\.?0+$/u, '');
    return `${line}<text class="uc-tick" x="${PLOT.left - 8}" y="${y(valence) + 4}" text-anchor="end">${label}</text>`;
  });
  const ticks = pageTicks(pages).map((page) => {
    const place = x(Math.min(page - 1, pages));
    return `<line class="uc-tickline" x1="${place}" x2="${place}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 5}"/><text class="uc-tick" x="${place}" y="${PLOT.bottom + 19}" text-anchor="middle">${page}</text>`;
  });
  return [
    ...rows,
    ...ticks,
    `<text class="uc-axis" x="${PLOT.left + 8}" y="${PLOT.top + 16}">▲ reads as pleasant</text>`,
    `<text class="uc-axis" x="${PLOT.left + 8}" y="${PLOT.bottom - 8}">▼ reads as unpleasant</text>`,
    `<text class="uc-axis" x="${PLOT.right}" y="${PLOT.bottom + 38}" text-anchor="end">page</text>`,
  ].join('');
}

function bandPath(arc: readonly ArcPoint[], scale: ArcScale): string {
  const upper = arc.map(({ page, high }) => at(scale, page, high));
  const lower = arc.map(({ page, low }) => at(scale, page, low)).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

function at({ x, y }: ArcScale, page: number, valence: number): string {
  return `${x(page)} ${y(valence)}`;
}
