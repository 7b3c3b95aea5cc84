import type { ReadingState } from '../protocol/editorMessages.js';
import { sceneBeingRead } from '../report/text/words.js';
import type { PanelModel } from './model.js';
import { say } from './say.js';

/** What stands in the place of a chart, when there is none. */
export interface Notice {
  readonly title: string;
  readonly detail?: string;
}

/** Why there is nothing to show; `undefined` when there is. */
export function noticeOf({ script, isEmpty, state }: PanelModel): Notice | undefined {
  if (isEmpty) {
    return {
      title: say('No Fountain script is open'),
      detail: say('Open a .fountain file, and its emotional arc is drawn here while it is read.'),
    };
  }
  if (script === undefined) return { title: '' };
  const { view, state: reading } = script;
  if (reading.kind === 'cannot tell') {
    return { title: cannotTellTitle(reading), detail: reading.reason };
  }
  if (reading.kind === 'failed' && view === undefined) {
    return { title: say('The script could not be read'), detail: reading.reason };
  }
  if (view === undefined && reading.kind === 'waiting') {
    return {
      title: say('The script has not been read yet'),
      detail: say('The command “Undercurrent: Read the Script Again” reads it now.'),
    };
  }
  if (view === undefined) return { title: say('Reading the script …') };
  if (state.view === 'table' && view.scenes.length > 0) return undefined;
  if (view.choices.length > 0) return undefined;
  return reading.kind === 'ready'
    ? {
        title: say('Too little text for an arc yet'),
        detail: say('It is drawn from a dozen lines of action or dialogue on.'),
      }
    : { title: say('Reading the script …') };
}

function cannotTellTitle({ empty }: Extract<ReadingState, { readonly kind: 'cannot tell' }>): string {
  return empty === true ? say('Nothing to read yet') : say('Undercurrent cannot tell');
}

/**
 * What is said of a reading to those who listen, after what was said of it before: that it begins, fails or is over. How
 * far it is they ask the progress bar, as a script has hundreds of scenes.
 */
export function spokenStatus(state: ReadingState, before: string): string {
  switch (state.kind) {
    case 'loading':
    case 'scoring':
      return say('Reading the script …');
    case 'failed':
      return statusText(state);
    case 'cannot tell':
      return cannotTellTitle(state);
    case 'ready':
      // What was read before anybody looked is no news.
      return before === '' ? '' : say('Read');
    case 'waiting':
      return '';
  }
}

/** How far the reading is, in words; empty when it is done. */
export function statusText(state: ReadingState): string {
  switch (state.kind) {
    case 'loading':
      return say('Getting ready to read');
    case 'scoring':
      return say('Reading scene {0} of {1}', sceneBeingRead(state), state.scenes);
    case 'failed':
      return say('The reading failed: {0}', state.reason);
    case 'waiting':
    case 'cannot tell':
    case 'ready':
      return '';
  }
}
