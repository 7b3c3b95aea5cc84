import { commands, Uri } from 'vscode';
import { nameOf } from '../screenplays/nameOf.js';
import type { Say } from '../words/say.js';
import { currentScratch } from '../whatIf/currentScratch.js';
import type { Scratch } from '../whatIf/scratchFiles.js';
import type { CommandPorts } from './commandPorts.js';

/** Shows what a what-if changes, in VS Code's own comparison. */
export async function compareWhatIf(ports: CommandPorts, argument?: unknown): Promise<void> {
  const scratch = await currentScratch(ports, argument);
  if (scratch !== undefined) await showDifference(ports.say, scratch);
}

export async function showDifference(say: Say, { script, uri }: Scratch): Promise<void> {
  const title = say('{0}: script and what-if', nameOf(script));
  await commands.executeCommand('vscode.diff', Uri.parse(script, true), Uri.parse(uri, true), title);
}
