import { env, window } from 'vscode';
import type { CommandPorts } from './commandPorts.js';

/** Says in words how the scene at the cursor reads: for screen readers, and for copying. */
export async function describeScene({ server, current, say }: CommandPorts): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const description = await server.describe({ uri, line: editor.selection.active.line });
  if (description === null) {
    void window.showInformationMessage(say('There is nothing to say of this place yet.'));
    return;
  }
  // A dialog is read out, keeps still, and goes with one key, where a notification would stay over the text.
  const copy = say('Copy');
  const chosen = await window.showInformationMessage(
    say('How this scene reads'),
    { modal: true, detail: description.text },
    copy,
  );
  if (chosen === copy) await env.clipboard.writeText(description.text);
}
