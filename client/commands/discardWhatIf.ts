import { Uri, window, workspace } from 'vscode';
import { closeScratch } from '../whatIf/closeScratch.js';
import { currentScratch } from '../whatIf/currentScratch.js';
import { lineEdits } from '../whatIf/lineEdits.js';
import type { CommandPorts } from './commandPorts.js';

/** Throws a what-if away; where something was tried out in it, the writer is asked first. */
export async function discardWhatIf(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { say } = ports;
  const scratch = await currentScratch(ports, argument);
  if (scratch === undefined) return;
  const text = await Promise.resolve(workspace.openTextDocument(Uri.parse(scratch.uri, true))).then(
    (document) => document.getText(),
    () => scratch.base,
  );
  if (lineEdits(scratch.base, text).length > 0) {
    const discard = say('Discard');
    const chosen = await window.showWarningMessage(
      say('Discard this what-if?'),
      { modal: true, detail: say('What you changed in it is gone then. The script stays as it is.') },
      discard,
    );
    if (chosen !== discard) return;
  }
  await closeScratch(ports, scratch);
}
