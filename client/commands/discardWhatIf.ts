import { Uri, window, workspace } from 'vscode';
import { isGone } from '../screenplays/isGone.js';
import { nameOf } from '../screenplays/nameOf.js';
import { closeScratch } from '../whatIf/closeScratch.js';
import { currentScratch } from '../whatIf/currentScratch.js';
import { lineEdits } from '../whatIf/lineEdits.js';
import type { Scratch } from '../whatIf/scratchFiles.js';
import type { Say } from '../words/say.js';
import type { CommandPorts } from './commandPorts.js';

/** Throws a what-if away; where something was tried out in it, or may have been, the writer is asked first. */
export async function discardWhatIf(ports: CommandPorts, argument?: unknown): Promise<void> {
  const scratch = await currentScratch(ports, argument);
  if (scratch === undefined) return;
  if ((await mayHoldChanges(scratch)) && !(await confirms(ports.say, scratch))) return;
  await closeScratch(ports, scratch);
}

async function mayHoldChanges({ uri, base }: Scratch): Promise<boolean> {
  const file = Uri.parse(uri, true);
  try {
    const document = await workspace.openTextDocument(file);
    return lineEdits(base, document.getText()).length > 0;
  } catch {
    return !(await isGone(file));
  }
}

async function confirms(say: Say, { script }: Scratch): Promise<boolean> {
  const discard = say('Discard');
  const chosen = await window.showWarningMessage(
    say('Discard the what-if of {0}?', nameOf(script)),
    { modal: true, detail: say('What you changed in it is gone then. The script stays as it is.') },
    discard,
  );
  return chosen === discard;
}
