import { commands, type Memento, window } from 'vscode';
import type { Say } from './words/say.js';

const KEY = 'legendOffered';

/** Offers the legend once in a lifetime, when the first marks are there to be explained. */
export function createFirstRun(globalState: Memento, say: Say): () => Promise<void> {
  return async () => {
    if (globalState.get(KEY, false)) return;
    await globalState.update(KEY, true);
    const show = say('Show Legend');
    const chosen = await window.showInformationMessage(
      say('Undercurrent marks how scenes and lines read. Nothing leaves this machine.'),
      show,
    );
    if (chosen === show) await commands.executeCommand('undercurrent.showLegend');
  };
}
