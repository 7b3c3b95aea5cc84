import { overlayWords } from '../report/panel/panelWords.js';
import { element, setText } from './dom.js';
import type { PanelModel } from './model.js';
import { spokenStatus, statusText } from './notice.js';
import type { View } from './toolbar.js';
import { say } from './say.js';

/** The foot of the panel: what the overlays say, and how far the reading is. */
export function createFoot(): View {
  const words = element('p', { class: 'overlay-words' });
  const status = element('p', { class: 'status' });
  const heard = element('p', { class: 'heard', role: 'status' });
  const progress = element('progress', { 'aria-label': say('Scenes read'), max: '1' });
  let uri: string | undefined;
  return {
    element: element(
      'footer',
      { class: 'foot' },
      words,
      element('div', { class: 'reading' }, status, progress),
      heard,
    ),
    show: ({ script, state }: PanelModel) => {
      const view = script?.view;
      const isChart = state.view === 'chart' && view !== undefined;
      setText(words, isChart ? overlayWords(view, state, say).join(' ') : '');
      words.hidden = words.textContent === '';
      const reading = script?.state;
      const before = script?.uri === uri ? (heard.textContent ?? '') : '';
      uri = script?.uri;
      setText(heard, reading === undefined ? '' : spokenStatus(reading, before));
      setText(status, reading === undefined ? '' : statusText(reading));
      status.hidden = status.textContent === '';
      progress.hidden = reading?.kind !== 'scoring';
      if (reading?.kind === 'scoring') progress.value = reading.scenesDone / Math.max(1, reading.scenes);
    },
  };
}
