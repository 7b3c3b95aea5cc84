import type { ArcShown } from '../panel/arcShown.js';
import { FINDING_MARK, findingPlaces } from '../panel/findingPlaces.js';
import { escapeText, shorten } from '../text/markup.js';
import { pageNumber, sceneName } from '../text/words.js';
import type { ArcPicture } from './arcPicture.js';
import { type ArcScale, oneDecimal } from './arcScale.js';
import { WINDOW_FOOT } from './overlayMarks.js';

/** From the middle of an asterisk to the ends of its three strokes. */
export const ASTERISK = 3.5;
/** A dot for a scene of which there is only too little to say: seen by those who look for it. */
export const QUIET_DOT = 1;

/** How high the marks stand above the foot of the plot: over typical windows and their names, where those are drawn. */
export function findingFoot({ beatSheet }: Pick<ArcShown, 'beatSheet'>): number {
  return beatSheet === 'none' ? 8 : WINDOW_FOOT + 20;
}

/** The ends of the strokes of an asterisk around a place. */
export function asteriskStrokes(
  x: number,
  y: number,
  size = ASTERISK,
): readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] {
  return [90, 30, 150].map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    const [across, down] = [size * Math.cos(angle), size * Math.sin(angle)];
    return [x - across, y - down, x + across, y + down] as const;
  });
}

/** At the foot, as footnotes have it: an asterisk for each scene in which something is found. */
export function findingMarks({ scenes }: ArcPicture, shown: ArcShown, { plot, range, x }: ArcScale): string {
  if (!shown.findings) return '';
  const y = plot.bottom - findingFoot(shown);
  const seen = findingPlaces(scenes).filter(({ page }) => page >= range.from && page <= range.to);
  return seen
    .map(({ scene, findings, page, isQuiet }) => {
      const said = findings.map(({ message }) => message).join(' ');
      const words = `${shorten(sceneName(scene), 120)}, page ${pageNumber(page)} ${FINDING_MARK} ${said}`;
      const mark = isQuiet
        ? `<circle opacity=".5" cx="${x(page)}" cy="${y}" r="${QUIET_DOT}"/>`
        : asterisk(x(page), y);
      return `<g class="uc-finding"><title>${escapeText(words)}</title>${mark}</g>`;
    })
    .join('');
}

/** An asterisk around a place; how it looks goes by the class of what it stands in. */
export function asterisk(x: number, y: number, size = ASTERISK): string {
  const strokes = asteriskStrokes(x, y, size).map((ends) => {
    const [x1, y1, x2, y2] = ends.map(oneDecimal);
    return `M${x1} ${y1}L${x2} ${y2}`;
  });
  return `<path d="${strokes.join('')}"/>`;
}
