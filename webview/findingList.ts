import type { EvidenceView, FindingView, SceneView } from '../report/panel/arcView.js';
import { FINDING_MARK } from '../report/panel/findingPlaces.js';
import { signed } from '../report/text/words.js';
import type { PanelActions } from './actions.js';
import { element, isolate, placeIn, setText, showEach } from './dom.js';
import { createQuote, showQuote } from './quoteLine.js';
import { say } from './say.js';

export interface FindingList {
  readonly element: HTMLElement;
  /** Shows what is found in a scene, or nothing. */
  show(scene: SceneView | undefined): void;
}

/** What is found in a scene: what it says, the lines that weigh most, the words in them. A click goes to the line. */
export function createFindingList({ reveal }: Pick<PanelActions, 'reveal'>): FindingList {
  const list = element('ul', { class: 'detail-findings', 'aria-label': say('Findings') });
  let shown: readonly FindingView[] = [];
  list.addEventListener('click', ({ target, detail }) => {
    const line = target instanceof Element ? target.closest('.evidence > li') : null;
    const lines = line?.parentElement;
    const finding = line?.closest('.detail-findings > li');
    if (!line || !lines || !finding || !(target instanceof Element)) return;
    if (target.closest('.to-line') === null) return;
    const evidence = shown[placeIn(list, finding)]?.evidence[placeIn(lines, line)];
    if (evidence !== undefined) reveal(evidence.line, detail > 0);
  });
  return {
    element: list,
    show: (scene) => {
      shown = scene?.findings ?? [];
      list.hidden = shown.length === 0;
      showEach(list, shown, createFinding, showFinding);
    },
  };
}

function createFinding(): HTMLLIElement {
  const mark = element('span', { class: 'finding-mark', 'aria-hidden': 'true' }, FINDING_MARK);
  const message = element('p', { class: 'finding-message' }, mark, element('bdi'));
  return element('li', {}, message, element('ul', { class: 'evidence' }));
}

function showFinding(item: HTMLLIElement, { message, evidence }: FindingView): void {
  const [text, lines] = [item.querySelector('bdi'), item.querySelector('ul')];
  if (text === null || lines === null) return;
  setText(text, message);
  showEach(lines, evidence, createEvidence, showEvidence);
}

function createEvidence(): HTMLLIElement {
  const shows = element('bdi', { class: 'evidence-shows' });
  const words = element('span', { class: 'evidence-words' });
  return element('li', {}, ...createQuote(), shows, words);
}

function showEvidence(item: HTMLLIElement, evidence: EvidenceView): void {
  const [words, shows] = [item.querySelector('.evidence-words'), item.querySelector('.evidence-shows')];
  if (words === null || shows === null) return;
  showQuote(item, evidence);
  setText(shows, evidence.shows);
  const text = evidence.words.map(({ word, contribution }) => `${word} ${signed(contribution)}`).join(', ');
  // Words that were replaced, though by the same, would be selected no more.
  if (words.textContent === text) return;
  const said = evidence.words.map(({ word, contribution }) => [isolate(word), ` ${signed(contribution)}`]);
  words.replaceChildren(...said.flatMap((one, index) => (index === 0 ? one : [', ', ...one])));
}
