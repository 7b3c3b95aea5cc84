import { window } from 'vscode';
import { openScript } from '../screenplays/openScript.js';
import { scriptAtHand } from '../panel/scriptAtHand.js';
import type { CommandPorts } from './commandPorts.js';
import { tellNoAnswer } from './tellNoAnswer.js';

/** Reads a screenplay now, whatever the settings say: the one in the panel if the keyboard is there. */
export async function rescore(ports: CommandPorts): Promise<void> {
  const { server, log, say } = ports;
  const uri = scriptAtHand(ports);
  if (uri === undefined) {
    void window.showInformationMessage(say('Open a Fountain screenplay to have it read.'));
    return;
  }
  // What the panel shows may be closed by now, and the server reads what is open.
  await openScript(uri, log);
  if (!(await server.rescore(uri))) await tellNoAnswer(ports);
}
