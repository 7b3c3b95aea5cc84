import type { Estimate } from '../../core/index.js';
import {
  countScenes,
  levelLength,
  nearestShape,
  NO_HEADING,
  NOT_READ_YET,
  pageCount,
  pageNumber,
  pagesText,
  playingTime,
  POLARITY_WORDS,
  sceneOrdinal,
  shapeName,
  signed,
  TOO_LITTLE,
} from '../text/words.js';
import { inEnglish, type Say, sayCount, sayList } from '../text/say.js';
import type { ArcShown } from './arcShown.js';
import type { ArcAxis, ArcView, IntendedAgreement, SceneView, SeriesChoice, TurnView } from './arcView.js';
import { AXIS_WORDS } from './axisWords.js';
import { BEAT_SHEET } from './beatSheets.js';
import { intendedPlaces } from './intendedView.js';
import { drawsWhatIf } from './whatIfView.js';
import { sceneWhatIfWords, whatIfWords } from './whatIfWords.js';

/** What a scene is called: its heading, or where it stands; with the writer's own number, where there is one. */
export function sceneTitle(scene: SceneView, say = inEnglish): string {
  const name = scene.heading ?? say(NO_HEADING);
  return scene.number === undefined ? name : `${scene.number} · ${name}`;
}

/** `page 12 · 1 3/8 pages · about 2 min` */
export function scenePlace({ page, eighths, minutes }: SceneView, say = inEnglish): string {
  const [length, time] = [pagesText(eighths, say), playingTime(minutes, say)];
  return say('page {0} · {1} · {2}', pageNumber(page), length, time);
}

/** `reads as pleasant, +0.31 (+0.12 to +0.50)`, or another axis: `arousal −0.20 (−0.31 to −0.09)`. */
export function sceneReads({ reading, isUnread }: SceneView, axis: ArcAxis, say = inEnglish): string {
  if (reading === undefined) return say(isUnread === true ? NOT_READ_YET : TOO_LITTLE);
  const value = estimateWords(reading.axes[axis], axis, say);
  if (axis === 'valence') return say('reads as {0}, {1}', say(POLARITY_WORDS[reading.polarity]), value);
  return `${say(AXIS_WORDS[axis].name).toLowerCase()} ${value}`;
}

/** A value and its band; intensity as a percentile. */
export function estimateWords({ value, low, high }: Estimate, axis: ArcAxis, say = inEnglish): string {
  const text = axis === 'intensity' ? hundredths : signed;
  return say('{0} ({1} to {2})', text(value), text(low), text(high));
}

/** `for about 3 pages the level reads 0.31 lower`, or `over the rest the level reads 0.31 lower` */
export function turnWords(
  { page, until, delta }: Pick<TurnView, 'page' | 'until' | 'delta'>,
  say = inEnglish,
): string {
  const size = Math.abs(delta).toFixed(2);
  const length = levelLength({ page, until }, say);
  return delta > 0
    ? say('{0} the level reads {1} higher', length, size)
    : say('{0} the level reads {1} lower', length, size);
}

/** `intended: hopeful, +0.60; reads 0.42 lower`; `undefined` for a scene without a mark. */
export function sceneIntends({ intended }: SceneView, say = inEnglish): string | undefined {
  if (intended === undefined) return undefined;
  const { mark, valence, gap } = intended;
  const value = valence === undefined ? '' : `, ${signed(valence)}`;
  return `${say('intended: {0}', apart(mark))}${value}${gap === undefined ? '' : `; ${gapWords(gap, say)}`}`;
}

/** `1 line reads as you say`; `undefined` for a scene without a line that its author corrected. */
export function sceneCorrected(
  { corrected }: Pick<SceneView, 'corrected'>,
  say = inEnglish,
): string | undefined {
  if (corrected === undefined) return undefined;
  return corrected === 1 ? say('1 line reads as you say') : say('{0} lines read as you say', corrected);
}

/** `findings: the tone jumps between two scenes`; `undefined` for a scene in which nothing is found. */
export function sceneFound({ findings }: Pick<SceneView, 'findings'>, say = inEnglish): string | undefined {
  if (findings === undefined) return undefined;
  return say('findings: {0}', findings.map(({ title }) => say(title)).join('; '));
}

/** How far a scene reads from where it is intended. */
function gapWords(gap: number, say: Say): string {
  const size = Math.abs(gap).toFixed(2);
  if (size === '0.00') return say('reads the same');
  return gap > 0 ? say('reads {0} lower', size) : say('reads {0} higher', size);
}

/** A scene in plain words, for those who hear the panel. What the writer typed is kept apart from our words. */
export function sceneInWords(
  scene: SceneView,
  { axis, scenes }: Pick<ArcView, 'axis' | 'scenes'>,
  say = inEnglish,
): string {
  const emotions = (scene.reading?.emotions ?? []).map((emotion) => say(emotion));
  const intends = sceneIntends(scene, say);
  const whatIf = sceneWhatIfWords(scene, axis, say);
  const corrected = sceneCorrected(scene, say);
  const found = sceneFound(scene, say);
  return [
    sceneCalled(scene, scenes, say),
    scenePlace(scene, say),
    sceneReads(scene, axis, say),
    ...(emotions.length > 0 ? [sayList(say, emotions)] : []),
    ...(intends === undefined ? [] : [intends]),
    ...(whatIf === undefined ? [] : [whatIf]),
    ...(corrected === undefined ? [] : [corrected]),
    ...(found === undefined ? [] : [found]),
  ].join(', ');
}

function sceneCalled(scene: SceneView, scenes: ArcView['scenes'], say: Say): string {
  const title = apart(sceneTitle(scene, say));
  const place = sceneOrdinal(scenes, scene.index);
  return place === 0 ? title : say('Scene {0} of {1}: {2}', place, countScenes(scenes), title);
}

/** How long a script is, in a few words. */
export function lengthFacts(
  { pages, minutes, scenes }: Pick<ArcView, 'pages' | 'minutes' | 'scenes'>,
  say = inEnglish,
): string {
  return [
    sayCount(say, pageCount(pages), 'page'),
    playingTime(minutes, say),
    sayCount(say, countScenes(scenes), 'scene'),
  ].join(' · ');
}

/** What the chart shows, for those who hear it. */
export function chartInWords(view: ArcView, shown: ArcShown, say = inEnglish): string {
  const { title, axis, series, scenes } = view;
  const names = series.map((one) => apart(seriesName(one, say)));
  const over = sayCount(say, countScenes(scenes), 'scene');
  const name = say(AXIS_WORDS[axis].name);
  const whole =
    names.length > 0
      ? say('{0} of {1} over {2} of {3}', name, sayList(say, names), over, apart(title))
      : say('{0} over {1} of {2}', name, over, apart(title));
  const marked = shown.intended ? intendedPlaces(scenes, axis).length : 0;
  const beside = marked === 0 ? whole : say('{0}, and what is intended in {1} of them', whole, marked);
  return drawsWhatIf(view, shown) ? say('{0}, with a what-if beside it', beside) : beside;
}

/** What a series is called: a character's name stays as it is. */
export function seriesName({ id, name }: Pick<SeriesChoice, 'id' | 'name'>, say = inEnglish): string {
  return id.startsWith('character:') ? name : say(name);
}

/** What is said under the chart of the overlays that are on. */
export function overlayWords(view: ArcView, shown: ArcShown, say = inEnglish): readonly string[] {
  const { axis, shape, intended } = view;
  const { shape: withShape, beatSheet } = shown;
  return [
    ...(drawsWhatIf(view, shown) ? [whatIfWords(view, say)] : []),
    ...(shown.intended && intended && axis === 'valence' ? [agreementWords(intended, say)] : []),
    ...(withShape ? [shapeWords(shape, say)] : []),
    ...(beatSheet === 'none'
      ? []
      : [
          say(
            '{0}: typical windows, {1}.',
            say(BEAT_SHEET[beatSheet].title),
            say(BEAT_SHEET[beatSheet].source),
          ),
        ]),
  ];
}

/** From this rank correlation on, either way, an order is clear; below the lower one there is none to see. */
const RANKS = { clear: 0.7, faint: 0.3 };

/** How the order of the scenes by their marks goes with the order they read in. */
export function agreementWords({ compared, rank }: IntendedAgreement, say = inEnglish): string {
  const among = say('Intended beside read, in {0}', sayCount(say, compared, 'scene'));
  if (rank === undefined) return say('{0}; their order is compared from four on.', among);
  return say('{0}: {1} (rank agreement {2}, Spearman).', among, orderWords(rank, say), signed(rank));
}

function orderWords(rank: number, say: Say): string {
  if (Math.abs(rank) < RANKS.faint) return say('no common order');
  if (Math.abs(rank) < RANKS.clear)
    return rank > 0 ? say('partly the same order') : say('partly the opposite order');
  return rank > 0 ? say('mostly the same order') : say('mostly the opposite order');
}

function shapeWords(shape: ArcView['shape'], say: Say): string {
  const best = shape?.matches[0];
  if (shape === undefined || best === undefined) return say('Too few pages to compare with a story shape.');
  if (nearestShape(shape) === undefined) return say('No clear story shape.');
  const fit = say(
    'correlation {0}, ahead of the next by {1}',
    signed(best.correlation),
    shape.margin.toFixed(2),
  );
  return shape.clear === undefined
    ? say('No clear story shape. The nearest is {0} ({1}).', say(shapeName(best.shape)), fit)
    : say('Story shape: comes closest to {0} ({1}).', say(shapeName(shape.clear)), fit);
}

function hundredths(value: number): string {
  return String(Math.round(value * 100));
}

/** Within marks that keep its direction of writing to itself (Unicode Annex 9, isolates). */
export function apart(text: string): string {
  return `\u2068${text}\u2069`;
}
