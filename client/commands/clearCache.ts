import { window } from 'vscode';
import type { CommandPorts } from './commandPorts.js';

/** Forgets all readings, in memory and on disk; open scripts are read again. */
export async function clearCache({ server, say }: CommandPorts): Promise<void> {
  await server.clearCache();
  window.setStatusBarMessage(say('All readings are forgotten; open scripts are read again.'), 4_000);
}
