import { typicalWindows } from '../panel/beatSheets.js';
import { emotionPolarity } from '../panel/emotionKinds.js';
import type { ArcShown } from '../panel/arcShown.js';
import { escapeText, shorten } from '../text/markup.js';
import type { ArcPicture } from './arcPicture.js';
import { type ArcScale, oneDecimal, type Point } from './arcScale.js';
import { type LabelRequest, placeLabels, textWidth } from './placeLabels.js';

/** The height of the bar of a typical window; neighbours that overlap stand one above the other. */
const BAR = 3;
/** How high typical windows stand above the foot of the plot. */
export const WINDOW_FOOT = 14;
const ROW = 15;
const GAP = 1;
const FAINTEST = 0.02;
const FULL_QUANTILE = 0.97;
const LONGEST_ACT = 40;

/** The writer's acts: every other one a shade darker, each with its name above. */
export function actMarks({ acts, pages }: ArcPicture, { plot, range, x }: ArcScale): string {
  return acts
    .map(({ name, page }, index) => {
      const end = Math.min(range.to, acts[index + 1]?.page ?? pages);
      const start = Math.max(range.from, page);
      if (end <= start) return '';
      const [left, width] = [x(start), oneDecimal(x(end) - x(start))];
      const shade =
        index % 2 === 0
          ? ''
          : `<rect class="uc-act" x="${left}" y="${plot.top}" width="${width}" height="${plot.bottom - plot.top}"/>`;
      const room = Math.max(2, Math.floor(width / 7));
      return `${shade}<text class="uc-act-name" x="${left + 2}" y="${plot.top - 24}">${escapeText(shorten(name, Math.min(LONGEST_ACT, room)))}</text>`;
    })
    .join('');
}

/** Words that stand in the plot, from where their base line begins. */
export interface Caption {
  readonly text: string;
  readonly at: Point;
}

/** Points all over a caption, closer than any label is wide or high. */
function pointsOf({ text, at }: Caption): readonly Point[] {
  const columns = Array.from(
    { length: Math.ceil(textWidth(text) / 8) + 1 },
    (_, column) => at.x + 8 * column,
  );
  return columns.flatMap((x) => [
    { x, y: at.y - 9 },
    { x, y: at.y },
  ]);
}

/** Typical windows: a dotted line where a turning point typically stands, a bar for how far that spreads, named beside the caption `foot`. */
export function windowMarks(
  { pages }: ArcPicture,
  { beatSheet }: ArcShown,
  { plot, range, x }: ArcScale,
  foot: Caption,
): string {
  const seen = typicalWindows(beatSheet).filter(
    ({ at }) => at * pages >= range.from && at * pages <= range.to,
  );
  const marks = seen.map(({ from, to, at }, index) => {
    const [left, right] = [Math.max(plot.left, x(from * pages)), Math.min(plot.right, x(to * pages))];
    const middle = x(at * pages);
    return (
      `<line class="uc-window-at" x1="${middle}" x2="${middle}" y1="${plot.top}" y2="${plot.bottom}"/>` +
      `<rect class="uc-window" x="${left}" y="${plot.bottom - BAR * (2 + 2 * (index % 2))}" width="${oneDecimal(right - left)}" height="${BAR}"/>`
    );
  });
  const requests = seen.map(({ name, at }): LabelRequest => ({
    text: name,
    at: { x: x(at * pages), y: plot.bottom - WINDOW_FOOT },
    side: 'above',
    gap: 2,
  }));
  const labels = placeLabels(requests, plot, pointsOf(foot)).map(
    ({ text, x: left, y }) =>
      `<text class="uc-window-name" x="${left}" y="${y}" text-anchor="middle">${escapeText(text)}</text>`,
  );
  return [...marks, ...labels].join('');
}

/** The height of the strip of emotions. */
export function stripHeight({ emotions }: ArcPicture): number {
  return emotions.length * ROW;
}

/** The scenes by emotion, a row for each, from `top` on. */
export function emotionStrip(
  { emotions, scenes }: ArcPicture,
  { plot, range, x }: ArcScale,
  top: number,
): string {
  const full = fullShare(emotions);
  return emotions
    .map(({ emotion, scenes: shares }, row) => {
      const y = top + row * ROW;
      const cells = shares.map((share, index) => {
        const scene = scenes[index];
        if (share === null || share < FAINTEST || scene === undefined) return '';
        const left = Math.max(range.from, scene.page);
        const right = Math.min(range.to, scene.endPage);
        if (right <= left) return '';
        const width = oneDecimal(Math.max(0.8, x(right) - x(left) - 0.6));
        return `<rect x="${x(left)}" y="${y}" width="${width}" height="${ROW - GAP}" opacity="${cellOpacity(share, full)}"/>`;
      });
      const name = `<text class="uc-tick" x="${plot.left - 8}" y="${y + 11}" text-anchor="end">${escapeText(emotion)}</text>`;
      return `${name}<g class="uc-${emotionPolarity(emotion)}">${cells.join('')}</g>`;
    })
    .join('');
}

/** How much of a cell's colour shows, in 0..1: none of what a model says of an ordinary line. */
export function cellOpacity(share: number, full: number): number {
  return share < FAINTEST ? 0 : Number((Math.min(1, share / full) ** 0.85).toFixed(2));
}

/** The share from which a cell is full: not the very largest, as a few outliers would leave the rest empty. */
export function fullShare(rows: ArcPicture['emotions']): number {
  const shares = rows.flatMap(({ scenes }) => scenes.filter((share) => share !== null)).sort((a, b) => a - b);
  return Math.max(FAINTEST, shares[Math.floor((shares.length - 1) * FULL_QUANTILE)] ?? FAINTEST);
}
