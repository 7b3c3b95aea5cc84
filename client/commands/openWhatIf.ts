import { Uri, window } from 'vscode';
import { nameOf } from '../screenplays/nameOf.js';
import { openCopy } from '../whatIf/openCopy.js';
import { showScratch } from '../whatIf/showScratch.js';
import type { CommandPorts } from './commandPorts.js';

/** Lists the what-ifs there are, and opens the one that is chosen. */
export async function openWhatIf(ports: CommandPorts): Promise<void> {
  const { whatIfs, say } = ports;
  await whatIfs.known;
  const picks = whatIfs.all().map((scratch) => ({
    label: nameOf(scratch.script),
    description: Uri.parse(scratch.script, true).fsPath,
    scratch,
  }));
  if (picks.length === 0) {
    void window.showInformationMessage(say('There is no what-if here yet.'));
    return;
  }
  const chosen = await window.showQuickPick(picks, {
    title: say('What-ifs'),
    placeHolder: say('Choose the script whose what-if is to be opened'),
  });
  if (chosen === undefined || (await openCopy(ports, chosen.scratch)) === undefined) return;
  await showScratch(ports, chosen.scratch);
}
