import type { QuoteView, SceneView } from '../report/panel/arcView.js';
import { sceneCorrected, sceneReads, sceneTitle } from '../report/panel/panelWords.js';
import { AUTHOR_RING, POLARITY_MARKS } from '../report/text/words.js';
import type { PanelActions } from './actions.js';
import { element, placeIn, setAttribute, setText, showEach } from './dom.js';
import { createFindingList } from './findingList.js';
import { sceneAtHand } from './model.js';
import { noticeOf } from './notice.js';
import { createQuote, showQuote } from './quoteLine.js';
import { createReadAs, showReadAs } from './readAs.js';
import type { View } from './toolbar.js';
import { say } from './say.js';

/**
 * The scene at hand below the chart, with what is found in it and the lines that drive it: from here the author says how
 * they read them.
 */
export function createSceneDetail(actions: PanelActions): View {
  const title = element('bdi');
  const reads = element('span', { class: 'detail-reads' });
  const authors = element('span', { class: 'authors' });
  const ofScene = createReadAs();
  const lines = element('ul', { class: 'detail-lines' });
  const toScene = element('button', { type: 'button', class: 'to-line' }, title);
  let scene: SceneView | undefined;
  ofScene.addEventListener('click', () => scene && actions.readAs({ line: scene.line }));
  toScene.addEventListener('click', ({ detail }) => scene && actions.reveal(scene.line, detail > 0));
  lines.addEventListener('click', ({ target, detail }) => {
    const line = target instanceof Element ? quoteOf(target, lines, scene) : undefined;
    if (line === undefined || !(target instanceof Element)) return;
    if (target.closest('.read-as') !== null) actions.readAs({ line: line.line, character: line.character });
    else if (target.closest('.to-line') !== null) actions.reveal(line.line, detail > 0);
  });
  const head = element('div', { class: 'detail-head' }, toScene, ofScene, reads, authors);
  const hint = element(
    'p',
    { class: 'detail-hint' },
    say('Click a scene, or step to one with the arrow keys, to see the lines that drive it.'),
  );
  const findings = createFindingList(actions);
  const body = element('div', { class: 'detail-body' }, findings.element, lines);
  const parts = [hint, head, body];
  const section = element('section', { class: 'detail', 'aria-label': say('The scene at hand') }, ...parts);
  return {
    element: section,
    show: (model) => {
      const view = model.script?.view;
      const before = scene?.index;
      scene = sceneAtHand(model);
      // Another scene begins at its top; the same one, read anew, stays as it was scrolled.
      if (scene?.index !== before) section.scrollTop = 0;
      section.hidden = view === undefined || model.state.view === 'table' || noticeOf(model) !== undefined;
      hint.hidden = scene !== undefined;
      head.hidden = body.hidden = scene === undefined;
      if (section.hidden || view === undefined || scene === undefined) return;
      const name = sceneTitle(scene, say);
      const { reading } = scene;
      const corrected = sceneCorrected(scene, say);
      setText(title, name);
      showReadAs(ofScene, name);
      setText(
        reads,
        `${reading ? `${POLARITY_MARKS[reading.polarity]} ` : ''}${sceneReads(scene, view.axis, say)}`,
      );
      setAttribute(reads, 'class', `detail-reads ${reading?.polarity ?? ''}`);
      setText(authors, corrected === undefined ? '' : `${AUTHOR_RING} ${corrected}`);
      findings.show(scene);
      showEach(lines, quotesOf(scene), createLine, showLine);
    },
  };
}

/** What drives the scene, and what else its author has said of it. */
function quotesOf({ reading, said }: SceneView): readonly QuoteView[] {
  return [...(reading?.evidence ?? []), ...(said ?? [])];
}

function createLine(): HTMLLIElement {
  return element('li', {}, ...createQuote(), createReadAs());
}

function showLine(line: HTMLLIElement, quote: QuoteView): void {
  showQuote(line, quote);
  showReadAs(line.querySelector('.read-as'), quote.text);
}

function quoteOf(target: Element, lines: HTMLElement, scene: SceneView | undefined): QuoteView | undefined {
  const line = target.closest('li');
  return line === null ? undefined : scene && quotesOf(scene)[placeIn(lines, line)];
}
