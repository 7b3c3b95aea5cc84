import type { ArcView, QuoteView, SceneView } from '../report/panel/arcView.js';
import { scenePlace, sceneReads, sceneTitle, turnWords } from '../report/panel/panelWords.js';
import { POLARITY_MARKS } from '../report/text/words.js';
import { element, isolate } from './dom.js';

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

const GAP = 14;

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
  const mark = reading === undefined ? '' : `${POLARITY_MARKS[reading.polarity]} `;
  return [
    element('p', { class: 'tip-heading' }, isolate(sceneTitle(scene))),
    element('p', { class: 'tip-place' }, scenePlace(scene)),
    element('p', { class: `tip-reads ${reading?.polarity ?? ''}` }, `${mark}${sceneReads(scene, view.axis)}`),
    ...(reading !== undefined && reading.emotions.length > 0
      ? [element('p', { class: 'tip-emotions' }, reading.emotions.join(', '))]
      : []),
    ...(reading?.evidence ?? []).map(quote),
    ...(turn === undefined
      ? []
      : [element('p', { class: 'tip-turn' }, `${turn.delta > 0 ? '▲' : '▼'} ${turnWords(turn)}`)]),
  ];
}

function quote({ text, speaker }: QuoteView): HTMLElement {
  const cue = speaker === undefined ? [] : [element('span', { class: 'tip-cue' }, isolate(speaker))];
  return element('blockquote', {}, ...cue, isolate(text));
}

/** Above the point or below it, wherever there is more room, and always inside. */
function place(tip: HTMLElement, x: number, y: number): void {
  const parent = tip.parentElement;
  if (parent === null) return;
  const { clientWidth: width, clientHeight: height } = parent;
  const left = Math.min(Math.max(0, x - tip.offsetWidth / 2), width - tip.offsetWidth);
  const below = y < height / 2;
  const top = below ? y + GAP : y - GAP - tip.offsetHeight;
  tip.style.transform = `translate(${Math.round(Math.max(0, left))}px, ${Math.round(Math.max(0, top))}px)`;
}
