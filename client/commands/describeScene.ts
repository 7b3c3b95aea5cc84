import { env, window } from 'vscode';
import type { CommandPorts } from './commandPorts.js';
import { upToDate } from './upToDate.js';

/** Says in words how the scene at the cursor reads: for screen readers, and for copying. */
export async function describeScene(ports: CommandPorts): Promise<void> {
  const { server, current, say } = ports;
  const editor = current.editor();
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const { line } = editor.selection.active;
  const description = upToDate(ports, editor.document, await server.describe({ uri, line }));
  if (description === undefined) return;
  // A dialog is read out, keeps still, and goes with one key, where a notification would stay over the text.
  const copy = say('Copy');
  const chosen = await window.showInformationMessage(
    say('How this scene reads'),
    { modal: true, detail: description.text },
    copy,
  );
  if (chosen === copy) await env.clipboard.writeText(description.text);
}
