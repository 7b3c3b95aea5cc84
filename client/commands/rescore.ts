import type { CommandPorts } from './commandPorts.js';

/** Reads the current screenplay now, whatever the settings say. */
export async function rescore({ server, current }: CommandPorts): Promise<void> {
  const uri = current.editor()?.document.uri.toString();
  if (uri !== undefined) await server.rescore(uri);
}
