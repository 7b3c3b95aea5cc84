import { Uri, window } from 'vscode';
import type { CommandPorts } from '../commands/commandPorts.js';
import { scriptsAtHand } from '../panel/scriptsAtHand.js';
import type { Scratch } from './scratchFiles.js';

/**
 * The what-if that a command is about: of the file that it was called on, or of the first script or what-if at hand that
 * has one. Where there is none, the writer is told.
 */
export async function currentScratch(
  ports: Pick<CommandPorts, 'whatIfs' | 'current' | 'arcPanel' | 'say'>,
  argument?: unknown,
): Promise<Scratch | undefined> {
  const { whatIfs, say } = ports;
  await whatIfs.known;
  const asked = argument instanceof Uri ? [argument.toString()] : [];
  for (const uri of [...asked, ...scriptsAtHand(ports)]) {
    const scratch = whatIfs.at(uri) ?? whatIfs.of(uri);
    if (scratch !== undefined) return scratch;
  }
  void window.showInformationMessage(say('There is no what-if of this script.'));
  return undefined;
}
