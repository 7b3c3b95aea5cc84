import { Uri, window } from 'vscode';
import type { CommandPorts } from '../commands/commandPorts.js';
import { scriptAtHand } from '../panel/scriptAtHand.js';
import type { Scratch } from './scratchFiles.js';

/**
 * The what-if that a command is about: of the file that it was called on, or else of the script or what-if at hand. Where
 * that has none, the writer is told: the one of another script they would not look for.
 */
export async function currentScratch(
  ports: Pick<CommandPorts, 'whatIfs' | 'current' | 'arcPanel' | 'say'>,
  argument?: unknown,
): Promise<Scratch | undefined> {
  const { whatIfs, say } = ports;
  await whatIfs.known;
  const uri = argument instanceof Uri ? argument.toString() : scriptAtHand(ports);
  const scratch = uri === undefined ? undefined : (whatIfs.at(uri) ?? whatIfs.of(uri));
  if (scratch === undefined) void window.showInformationMessage(say('There is no what-if of this script.'));
  return scratch;
}
