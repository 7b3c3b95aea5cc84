import { window } from 'vscode';
import { findTurn } from '../screenplays/turns.js';
import { goToLine } from './goToLine.js';
import type { CommandPorts } from './commandPorts.js';

/** Moves the cursor to the next or previous line where the feeling turns. */
export async function goToTurn(
  { readings, current, say }: CommandPorts,
  direction: 'next' | 'previous',
): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const { marks } = readings.of(editor.document.uri.toString());
  const line = findTurn(marks?.lines ?? [], editor.selection.active.line, direction);
  if (line !== undefined) return goToLine(current, line);
  const reason =
    marks === undefined ? say('The script has not been read yet.') : say('No line turns in this script.');
  window.setStatusBarMessage(reason, 4_000);
}
