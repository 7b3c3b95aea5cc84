import { window } from 'vscode';
import type { ShowEvidenceParams } from '../../protocol/findingMessages.js';
import { visibleScreenplays } from '../screenplays/fountainDocument.js';
import type { CommandPorts } from './commandPorts.js';

/** Marks the lines that made a finding, unless the script is another by now. */
export function showEvidence({ current, evidence, say }: CommandPorts, argument: unknown): void {
  const params = argument as ShowEvidenceParams | undefined;
  if (params === undefined) return;
  const { uri, version, ranges } = params;
  const editor = [current.editor(), ...visibleScreenplays(uri)].find(
    (each) => each?.document.uri.toString() === uri,
  );
  if (editor === undefined) return;
  if (editor.document.version === version) evidence.show(editor, ranges);
  else window.setStatusBarMessage(say('The script has changed since. Try again.'), 4_000);
}
