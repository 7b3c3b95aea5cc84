import { AXIS_WORDS } from '../panel/axisWords.js';
import { escapeText, shorten } from '../text/markup.js';
import { counted, listed, pageCount, pageNumber, sceneName, signed } from '../text/words.js';
import type { ArcPicture } from './arcPicture.js';
import { ARC_CSS } from './arcStyle.js';

export interface SvgOptions {
  readonly width: number;
  readonly height: number;
  /** The colours, as rules of style. */
  readonly style: string;
  /** What is said of the overlays that are drawn, for those who hear the picture. */
  readonly overlays?: readonly string[];
  /** Whether it is a file of its own, which has a size besides its proportions. */
  readonly isAlone?: boolean;
}

/** An SVG element around a drawn arc, with what it shows in words. */
export function svgElement(picture: ArcPicture, options: SvgOptions, content: string): string {
  const { width, height, style, overlays = [], isAlone = false } = options;
  const size = isAlone ? ` width="${width}" height="${height}"` : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="uc-arc" role="img" viewBox="0 0 ${width} ${height}"${size} aria-labelledby="uc-arc-title uc-arc-desc">`,
    `<title id="uc-arc-title">Emotional arc of ${escapeText(shorten(picture.title, 120))}</title>`,
    `<desc id="uc-arc-desc">${escapeText([describeArc(picture), ...overlays].join(' '))}</desc>`,
    `<style>${style}\n${ARC_CSS}</style>`,
    content,
    '</svg>',
  ].join('\n');
}

/** What a picture shows, in words. */
function describeArc({ pages, axis, series, extremes, scenes }: ArcPicture): string {
  const values = series.flatMap(({ points }) => points.map(({ value }) => value));
  const isOverall = series.length === 1 && series[0]?.id === 'overall';
  const names = isOverall ? '' : ` of ${listed(series.map(({ name }) => name))}`;
  const stands = extremes.map(({ kind, page, value, scene }) => {
    const name = scenes[scene] === undefined ? '' : ` in ${shorten(sceneName(scenes[scene]), 60)}`;
    return `${kind} ${signed(value)} on page ${pageNumber(page)}${name}`;
  });
  return [
    `${AXIS_WORDS[axis].name}${names} over ${counted(pageCount(pages), 'page')}, from ${signed(Math.min(...values))} to ${signed(Math.max(...values))}.`,
    ...(stands.length > 0 ? [`${stands.join('; ')}.`] : []),
  ].join(' ');
}
