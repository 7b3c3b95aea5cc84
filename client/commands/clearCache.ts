import { window } from 'vscode';
import { offerLog } from '../connection/offerLog.js';
import type { CommandPorts } from './commandPorts.js';

/** Forgets all readings, in memory and on disk; open scripts are read again. */
export async function clearCache({ server, log, say }: CommandPorts): Promise<void> {
  if (!(await server.clearCache()))
    return offerLog(log, say, say('Readings could not be forgotten. Your script is not affected.'));
  window.setStatusBarMessage(say('All readings are forgotten; open scripts are read again.'), 4_000);
}
