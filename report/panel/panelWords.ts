import type { Estimate } from '../../core/index.js';
import {
  counted,
  eighthsText,
  listed,
  NOT_READ_YET,
  pageNumber,
  POLARITY_WORDS,
  sceneName,
  shapeName,
  signed,
  TOO_LITTLE,
} from '../text/words.js';
import type { ArcShown } from './arcShown.js';
import type { ArcAxis, ArcView, IntendedAgreement, SceneView, TurnView } from './arcView.js';
import { AXIS_WORDS } from './axisWords.js';
import { BEAT_SHEET } from './beatSheets.js';
import { intendedPlaces } from './intendedView.js';
import { drawsWhatIf } from './whatIfView.js';
import { sceneWhatIfWords, whatIfWords } from './whatIfWords.js';

/** What a scene is called: its heading, or where it stands; with the writer's own number, where there is one. */
export function sceneTitle(scene: SceneView): string {
  const name = sceneName(scene);
  return scene.number === undefined ? name : `${scene.number} · ${name}`;
}

/** `page 12 · 1 3/8 pages · about 2 min` */
export function scenePlace({ page, eighths, minutes }: SceneView): string {
  const length = `${eighthsText(eighths)} ${eighths <= 8 ? 'page' : 'pages'}`;
  return `page ${pageNumber(page)} · ${length} · ${minutes < 1 ? 'under a minute' : `about ${Math.round(minutes)} min`}`;
}

/** `reads as pleasant, +0.31 (+0.12 to +0.50)`, or another axis: `arousal −0.20 (−0.31 to −0.09)`. */
export function sceneReads({ reading, isUnread }: SceneView, axis: ArcAxis): string {
  if (reading === undefined) return isUnread === true ? NOT_READ_YET : TOO_LITTLE;
  const value = estimateWords(reading.axes[axis], axis);
  if (axis === 'valence') return `reads as ${POLARITY_WORDS[reading.polarity]}, ${value}`;
  return `${AXIS_WORDS[axis].name.toLowerCase()} ${value}`;
}

/** A value and its band; intensity as a percentile. */
export function estimateWords({ value, low, high }: Estimate, axis: ArcAxis): string {
  const text = axis === 'intensity' ? hundredths : signed;
  return `${text(value)} (${text(low)} to ${text(high)})`;
}

/** `the level reads 0.31 lower from here on` */
export function turnWords({ delta }: TurnView): string {
  return `from here on the level reads ${Math.abs(delta).toFixed(2)} ${delta > 0 ? 'higher' : 'lower'}`;
}

/** `intended: hopeful, +0.60; reads 0.42 lower`; `undefined` for a scene without a mark. */
export function sceneIntends({ intended }: SceneView): string | undefined {
  if (intended === undefined) return undefined;
  const { mark, valence, gap } = intended;
  const value = valence === undefined ? '' : `, ${signed(valence)}`;
  return `intended: ${apart(mark)}${value}${gap === undefined ? '' : `; ${gapWords(gap)}`}`;
}

/** How far a scene reads from where it is intended. */
function gapWords(gap: number): string {
  const size = Math.abs(gap).toFixed(2);
  return size === '0.00' ? 'reads the same' : `reads ${size} ${gap > 0 ? 'lower' : 'higher'}`;
}

/** A scene in plain words, for those who hear the panel. What the writer typed is kept apart from our words. */
export function sceneInWords(scene: SceneView, { axis, scenes }: Pick<ArcView, 'axis' | 'scenes'>): string {
  const emotions = scene.reading?.emotions ?? [];
  const intends = sceneIntends(scene);
  const whatIf = sceneWhatIfWords(scene, axis);
  return [
    `Scene ${scene.index + 1} of ${scenes.length}: ${apart(sceneTitle(scene))}`,
    scenePlace(scene),
    sceneReads(scene, axis),
    ...(emotions.length > 0 ? [listed(emotions)] : []),
    ...(intends === undefined ? [] : [intends]),
    ...(whatIf === undefined ? [] : [whatIf]),
  ].join(', ');
}

/** What the chart shows, for those who hear it. */
export function chartInWords(view: ArcView, shown: ArcShown): string {
  const { title, axis, series, scenes } = view;
  const names = series.map(({ name }) => apart(name));
  const lines = names.length > 0 ? ` of ${listed(names)}` : '';
  const marked = shown.intended ? intendedPlaces(scenes, axis).length : 0;
  const whatIf = drawsWhatIf(view, shown) ? ', with a what-if beside it' : '';
  const beside = marked === 0 ? '' : `, and what is intended in ${marked} of them`;
  return `${AXIS_WORDS[axis].name}${lines} over ${counted(scenes.length, 'scene')} of ${apart(title)}${beside}${whatIf}`;
}

/** What is said under the chart of the overlays that are on. */
export function overlayWords(view: ArcView, shown: ArcShown): readonly string[] {
  const { axis, shape, intended } = view;
  const { shape: withShape, beatSheet } = shown;
  return [
    ...(drawsWhatIf(view, shown) ? [whatIfWords(view)] : []),
    ...(shown.intended && intended && axis === 'valence' ? [agreementWords(intended)] : []),
    ...(withShape ? [shapeWords(shape)] : []),
    ...(beatSheet === 'none'
      ? []
      : [`${BEAT_SHEET[beatSheet].title}: typical windows, ${BEAT_SHEET[beatSheet].source}.`]),
  ];
}

/** From this rank correlation on, either way, an order is clear; below the lower one there is none to see. */
const RANKS = { clear: 0.7, faint: 0.3 };

/** How the order of the scenes by their marks goes with the order they read in. */
export function agreementWords({ compared, rank }: IntendedAgreement): string {
  const among = `Intended beside read, in ${counted(compared, 'scene')}`;
  if (rank === undefined) return `${among}; their order is compared from four on.`;
  return `${among}: ${orderWords(rank)} (rank agreement ${signed(rank)}, Spearman).`;
}

function orderWords(rank: number): string {
  if (Math.abs(rank) < RANKS.faint) return 'no common order';
  const order = rank > 0 ? 'the same order' : 'the opposite order';
  return Math.abs(rank) < RANKS.clear ? `partly ${order}` : `mostly ${order}`;
}

function shapeWords(shape: ArcView['shape']): string {
  const best = shape?.matches[0];
  if (shape === undefined || best === undefined) return 'Too few pages to compare with a story shape.';
  const fit = `correlation ${signed(best.correlation)}, ahead of the next by ${shape.margin.toFixed(2)}`;
  return shape.clear === undefined
    ? `No clear story shape. The nearest is ${shapeName(best.shape)} (${fit}).`
    : `Story shape: comes closest to ${shapeName(shape.clear)} (${fit}).`;
}

function hundredths(value: number): string {
  return String(Math.round(value * 100));
}

/** Within marks that keep its direction of writing to itself (Unicode Annex 9, isolates). */
function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
