import { Uri, window } from 'vscode';
import type { CommandPorts } from '../commands/commandPorts.js';
import type { Scratch } from './scratchFiles.js';

/**
 * The what-if that a command is about: of the file that it was called on, of the script or the what-if that the writer
 * is at, or of the script in the arc panel. Where there is none, the writer is told.
 */
export async function currentScratch(
  { whatIfs, current, arcPanel, say }: Pick<CommandPorts, 'whatIfs' | 'current' | 'arcPanel' | 'say'>,
  argument?: unknown,
): Promise<Scratch | undefined> {
  await whatIfs.known;
  const asked = argument instanceof Uri ? argument.toString() : undefined;
  const places = [asked, current.editor()?.document.uri.toString(), arcPanel.shown()];
  for (const uri of places) {
    const scratch = uri === undefined ? undefined : (whatIfs.at(uri) ?? whatIfs.of(uri));
    if (scratch !== undefined) return scratch;
  }
  void window.showInformationMessage(say('There is no what-if of this script.'));
  return undefined;
}
