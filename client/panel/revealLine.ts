import { Selection, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import { columnOf } from '../screenplays/columnOf.js';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';

/** Puts the cursor at the start of a line of a script, opening it where it was, or beside the panel. */
export async function revealLine(
  current: CurrentScreenplay,
  uri: string,
  line: number,
  keepFocus: boolean,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const options = { viewColumn: columnOf(uri, current.editor()), preserveFocus: keepFocus };
  const editor = await window.showTextDocument(document, options);
  const at = Math.min(line, document.lineCount - 1);
  editor.selection = new Selection(at, 0, at, 0);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
