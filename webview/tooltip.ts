import { clamp } from '../core/index.js';
import type { ArcView, QuoteView, SceneView } from '../report/panel/arcView.js';
import { FINDING_MARK } from '../report/panel/findingPlaces.js';
import {
  sceneCorrected,
  sceneIntends,
  scenePlace,
  sceneReads,
  sceneTitle,
  turnWords,
} from '../report/panel/panelWords.js';
import { sceneWhatIfWords } from '../report/panel/whatIfWords.js';
import { AUTHOR_MARKS, AUTHOR_RING, POLARITY_MARKS } from '../report/text/words.js';
import { element, isolate } from './dom.js';
import { say } from './say.js';

export interface Tooltip {
  readonly element: HTMLElement;
  /** Tells of a scene beside a point of its parent, or of nothing. */
  show(about?: {
    readonly scene: SceneView;
    readonly view: ArcView;
    readonly x: number;
    readonly y: number;
  }): void;
}

/** How far it stands from the point, above it and beside. */
const GAP = 14;
const BESIDE = 24;

/** What a scene reads as, with the lines that drive it. Everything in it is text. */
export function createTooltip(): Tooltip {
  const tip = element('div', { class: 'tooltip', 'aria-hidden': 'true' });
  let shown: SceneView | undefined;
  tip.hidden = true;
  return {
    element: tip,
    show: (about) => {
      tip.hidden = about === undefined;
      if (about === undefined) return;
      if (about.scene !== shown) tip.replaceChildren(...contentOf(about.scene, about.view));
      shown = about.scene;
      place(tip, about.x, about.y);
    },
  };
}

function contentOf(scene: SceneView, view: ArcView): readonly HTMLElement[] {
  const { reading } = scene;
  const turn = view.turns.find((one) => one.scene === scene.index);
  const intends = sceneIntends(scene, say);
  const whatIf = sceneWhatIfWords(scene, view.axis, say);
  const corrected = sceneCorrected(scene, say);
  const mark = reading === undefined ? '' : `${POLARITY_MARKS[reading.polarity]} `;
  return [
    element('p', { class: 'tip-heading' }, isolate(sceneTitle(scene, say))),
    element('p', { class: 'tip-place' }, scenePlace(scene, say)),
    element(
      'p',
      { class: `tip-reads ${reading?.polarity ?? ''}` },
      `${mark}${sceneReads(scene, view.axis, say)}`,
    ),
    ...(whatIf === undefined ? [] : [element('p', { class: 'tip-intends' }, `□ ${whatIf}`)]),
    ...(intends === undefined ? [] : [element('p', { class: 'tip-intends' }, `◇ ${intends}`)]),
    ...(corrected === undefined
      ? []
      : [element('p', { class: 'tip-authors' }, `${AUTHOR_RING} ${corrected}`)]),
    ...(scene.findings ?? []).map(({ title }) =>
      element('p', { class: 'tip-found' }, `${FINDING_MARK} ${say(title)}`),
    ),
    ...(reading !== undefined && reading.emotions.length > 0
      ? [element('p', { class: 'tip-emotions' }, reading.emotions.map((emotion) => say(emotion)).join(', '))]
      : []),
    ...(reading?.evidence ?? []).map(quote),
    ...(turn === undefined
      ? []
      : [element('p', { class: 'tip-turn' }, `${turn.delta > 0 ? '▲' : '▼'} ${turnWords(turn, say)}`)]),
  ];
}

function quote({ text, speaker, polarity, byAuthor }: QuoteView): HTMLElement {
  const mark = byAuthor === true ? [`${AUTHOR_MARKS[polarity]} `] : [];
  const cue = speaker === undefined ? [] : [element('span', { class: 'tip-cue' }, isolate(speaker))];
  return element('blockquote', {}, ...cue, ...mark, isolate(text));
}

/** Beside the point, so that the line can be seen there; where there is no room, above it or below. Always inside. */
function place(tip: HTMLElement, x: number, y: number): void {
  const parent = tip.parentElement;
  if (parent === null) return;
  const { clientWidth: width, clientHeight: height } = parent;
  const { offsetWidth: wide, offsetHeight: high } = tip;
  const right = x + BESIDE;
  const left = x - BESIDE - wide;
  const beside = right + wide <= width ? right : left >= 0 ? left : undefined;
  const across = beside ?? clamp(x - wide / 2, 0, width - wide);
  const down = beside !== undefined ? y - high / 2 : y < height / 2 ? y + GAP : y - GAP - high;
  tip.style.transform = `translate(${Math.round(across)}px, ${Math.round(clamp(down, 0, Math.max(0, height - high)))}px)`;
}
