import { Selection, TextEditorRevealType, window } from 'vscode';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';

/** Sets the cursor to the start of a line of the current screenplay and gives it the focus. */
export async function goToLine(current: CurrentScreenplay, line: number): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const { document, viewColumn } = editor;
  const shown = await window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  shown.selection = new Selection(line, 0, line, 0);
  shown.revealRange(shown.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
