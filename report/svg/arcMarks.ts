import { AXIS_WORDS } from '../panel/axisWords.js';
import { sceneCorrected } from '../panel/panelWords.js';
import { shownTurns } from '../panel/shownTurns.js';
import { escapeText, shorten } from '../text/markup.js';
import { pageNumber, POLARITY_WORDS, sceneName, signed } from '../text/words.js';
import type { ArcPicture, PictureScene } from './arcPicture.js';
import { type ArcScale, oneDecimal } from './arcScale.js';
import { type LabelRequest, type PlacedLabel, placeLabels } from './placeLabels.js';
import { polarityShape } from './polarityShape.js';
import { namedPlaces } from './sceneLabels.js';

const LONGEST_LABEL = 30;
const LABEL_GAP = 3;
/** From a point to the ring that tells the author's word. */
const RING_GAP = 3;
const POINT_SIZE = { least: 3, most: 9, perRootEighth: 1.6 };

/** The scenes that have a reading, as points: shape and colour by polarity, size by length. */
export function scenePoints({ scenes, axis }: ArcPicture, scale: ArcScale): string {
  const { x, y, range } = scale;
  return scenes
    .map((scene) => {
      const { page, endPage, eighths, reading } = scene;
      const estimate = reading?.axes[axis];
      const middle = (page + endPage) / 2;
      if (reading === undefined || estimate === undefined || middle < range.from || middle > range.to)
        return '';
      const size = Math.min(
        POINT_SIZE.most,
        POINT_SIZE.least + POINT_SIZE.perRootEighth * Math.sqrt(eighths),
      );
      const shape = polarityShape(reading.polarity, { x: x(middle), y: y(estimate.value) }, size);
      const ring =
        scene.corrected === undefined
          ? ''
          : `<circle class="uc-authors" cx="${x(middle)}" cy="${y(estimate.value)}" r="${oneDecimal(size + RING_GAP)}"/>`;
      return `<g class="uc-scene"><title>${escapeText(sceneWords(scene, axis))}</title>${shape}${ring}</g>`;
    })
    .join('');
}

function sceneWords(scene: PictureScene, axis: ArcPicture['axis']): string {
  const { page, reading } = scene;
  const estimate = reading?.axes[axis];
  if (reading === undefined || estimate === undefined) return shorten(sceneName(scene), 120);
  const value = `${signed(estimate.value)} (${signed(estimate.low)} to ${signed(estimate.high)})`;
  const said =
    axis === 'valence'
      ? `reads as ${POLARITY_WORDS[reading.polarity]}, ${value}`
      : `${AXIS_WORDS[axis].name.toLowerCase()} ${value}`;
  const corrected = sceneCorrected(scene);
  return `${shorten(sceneName(scene), 120)}, page ${pageNumber(page)}: ${said}${corrected === undefined ? '' : `; ${corrected}`}`;
}

/** The largest lasting changes of level, as broken lines from top to bottom, with what changes above them. */
export function turnMarks(picture: ArcPicture, { plot, range, x }: ArcScale): string {
  const seen = shownTurns(picture, range);
  const requests = seen.map(({ page, delta }): LabelRequest => ({
    text: `${delta > 0 ? '▲ lifts' : '▼ drops'} ${signed(delta)}`,
    at: { x: x(page), y: plot.top },
    side: 'above',
    gap: 2,
  }));
  const bounds = { left: 0, right: plot.right + 14, top: plot.top - 20, bottom: plot.top };
  const lines = seen.map(
    ({ page }) =>
      `<line class="uc-turn" x1="${x(page)}" x2="${x(page)}" y1="${plot.top}" y2="${plot.bottom}"/>`,
  );
  return lines.join('') + placeLabels(requests, bounds, []).map(turnLabel).join('');
}

function turnLabel({ text, x, y }: PlacedLabel): string {
  return `<text class="uc-turn-label" x="${x}" y="${y}" text-anchor="middle">${escapeText(text)}</text>`;
}

/**
 * The peaks and valleys: a ring on the line and, where there is room, the name of the scene. After them, as many of
 * `others` as there is room for, named where their points stand.
 */
export function extremeMarks(
  picture: ArcPicture,
  scale: ArcScale,
  others: readonly PictureScene[] = [],
): string {
  const { extremes, scenes, series, axis } = picture;
  const { plot, range, x, y } = scale;
  const seen = extremes.filter(({ page }) => page >= range.from && page <= range.to);
  const line = series[0]?.points ?? [];
  const ofExtremes = seen
    .toSorted((a, b) => b.prominence - a.prominence)
    .map(({ kind, page, value, scene }): ScenePlace => {
      const band = line.find((point) => point.page >= page) ?? { low: value, high: value };
      const at = { x: x(page), y: y(kind === 'peak' ? band.high : band.low) };
      return { scene: scenes[scene], at, isAbove: kind === 'peak' };
    });
  const ofOthers = others.flatMap((scene): readonly ScenePlace[] => {
    const value = scene.reading?.axes[axis]?.value;
    if (value === undefined) return [];
    return [{ scene, at: { x: x((scene.page + scene.endPage) / 2), y: y(value) }, isAbove: value > 0 }];
  });
  const obstacles = line.map(({ page, value }) => ({ x: x(page), y: y(value) }));
  const rings = seen.map(
    ({ page, value }) => `<circle class="uc-extreme" cx="${x(page)}" cy="${y(value)}" r="4"/>`,
  );
  return (
    rings.join('') +
    placeLabels(labelRequests([...ofExtremes, ...ofOthers]), plot, obstacles)
      .map(extremeLabel)
      .join('')
  );
}

interface ScenePlace {
  readonly scene: PictureScene | undefined;
  readonly at: LabelRequest['at'];
  readonly isAbove: boolean;
}

function labelRequests(places: readonly ScenePlace[]): readonly LabelRequest[] {
  return namedPlaces(places, LONGEST_LABEL).map(({ text, at, isAbove }) => ({
    text,
    at,
    side: isAbove ? 'above' : 'below',
    gap: LABEL_GAP,
  }));
}

function extremeLabel({ text, x, y, at, isApart }: PlacedLabel): string {
  const end = y > at.y ? y - 12 : y + 4;
  const leader = isApart ? `<line class="uc-leader" x1="${at.x}" y1="${at.y}" x2="${x}" y2="${end}"/>` : '';
  return `${leader}<text class="uc-label" x="${x}" y="${y}" text-anchor="middle">${escapeText(text)}</text>`;
}
