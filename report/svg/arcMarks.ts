import type { EmotionArc } from '../../core/index.js';
import type { SceneDocument } from '../documentTypes.js';
import { escapeText, shorten } from '../text/markup.js';
import { POLARITY_WORDS, pageNumber, sceneName, signed, withoutSetting } from '../text/words.js';
import { type ArcScale, PLOT } from './arcScale.js';
import { type LabelRequest, type PlacedLabel, placeLabels } from './placeLabels.js';
import { polarityShape } from './polarityShape.js';

/** More turns than this would hide the line. */
const MOST_TURNS = 3;
const LONGEST_LABEL = 30;
const LABEL_GAP = 3;
const POINT_SIZE = { least: 3, most: 9, perRootEighth: 1.6 };

/** The scenes that have a reading, as points: shape and colour by polarity, size by length. */
export function scenePoints(scenes: readonly SceneDocument[], { x, y }: ArcScale): string {
  return scenes
    .map((scene) => {
      const { page, endPage, eighths, reading } = scene;
      if (reading === undefined) return '';
      const { value, low, high } = reading.valence;
      const size = Math.min(
        POINT_SIZE.most,
        POINT_SIZE.least + POINT_SIZE.perRootEighth * Math.sqrt(eighths),
      );
      const title =
        `${shorten(sceneName(scene), 120)}, page ${pageNumber(page)}: reads as ${POLARITY_WORDS[reading.polarity]}, ` +
        `${signed(value)} (${signed(low)} to ${signed(high)})`;
      const shape = polarityShape(reading.polarity, { x: x((page + endPage) / 2), y: y(value) }, size);
      return `<g class="uc-scene"><title>${escapeText(title)}</title>${shape}</g>`;
    })
    .join('');
}

/** The largest lasting changes of level, as broken lines from top to bottom, with what changes above them. */
export function turnMarks({ changePoints }: EmotionArc, { x }: ArcScale): string {
  const turns = changePoints.slice(0, MOST_TURNS);
  const requests = turns.map(({ page, delta }): LabelRequest => ({
    text: `${delta > 0 ? '▲ lifts' : '▼ drops'} ${signed(delta)}`,
    at: { x: x(page), y: PLOT.top },
    side: 'above',
    gap: 2,
  }));
  const bounds = { left: 0, right: PLOT.right + 14, top: 0, bottom: PLOT.top };
  const lines = turns.map(
    ({ page }) =>
      `<line class="uc-turn" x1="${x(page)}" x2="${x(page)}" y1="${PLOT.top}" y2="${PLOT.bottom}"/>`,
  );
  return lines.join('') + placeLabels(requests, bounds, []).map(turnLabel).join('');
}

function turnLabel({ text, x, y }: PlacedLabel): string {
  return `<text class="uc-turn-label" x="${x}" y="${y}" text-anchor="middle">${escapeText(text)}</text>`;
}

/** The peaks and valleys: a ring on the line and, where there is room, the name of the scene. */
export function extremeMarks(arc: EmotionArc, scenes: readonly SceneDocument[], { x, y }: ArcScale): string {
  const byProminence = arc.extremes.toSorted((a, b) => b.prominence - a.prominence);
  const requests = byProminence.map(({ kind, page, value, scene }): LabelRequest => {
    const about = scenes[scene];
    const name = about === undefined ? '' : shorten(withoutSetting(sceneName(about)), LONGEST_LABEL);
    const band = arc.valence.find((point) => point.page >= page) ?? { low: value, high: value };
    return kind === 'peak'
      ? { text: name, at: { x: x(page), y: y(band.high) }, side: 'above', gap: LABEL_GAP }
      : { text: name, at: { x: x(page), y: y(band.low) }, side: 'below', gap: LABEL_GAP };
  });
  const obstacles = arc.valence.map(({ page, value }) => ({ x: x(page), y: y(value) }));
  const rings = arc.extremes.map(
    ({ page, value }) => `<circle class="uc-extreme" cx="${x(page)}" cy="${y(value)}" r="4"/>`,
  );
  return rings.join('') + placeLabels(requests, PLOT, obstacles).map(extremeLabel).join('');
}

function extremeLabel({ text, x, y, at, isApart }: PlacedLabel): string {
  const end = y > at.y ? y - 12 : y + 4;
  const leader = isApart ? `<line class="uc-leader" x1="${at.x}" y1="${at.y}" x2="${x}" y2="${end}"/>` : '';
  return `${leader}<text class="uc-label" x="${x}" y="${y}" text-anchor="middle">${escapeText(text)}</text>`;
}
