import { Selection, TabInputText, TextEditorRevealType, Uri, ViewColumn, window, workspace } from 'vscode';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';

/** Puts the cursor at the start of a line of a script, opening it where it was, or beside the panel. */
export async function revealLine(
  current: CurrentScreenplay,
  uri: string,
  line: number,
  keepFocus: boolean,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const options = { viewColumn: columnOf(current, uri), preserveFocus: keepFocus };
  const editor = await window.showTextDocument(document, options);
  const at = Math.min(line, document.lineCount - 1);
  editor.selection = new Selection(at, 0, at, 0);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The column in which a script is, or was left behind another tab; for one that is closed, one without the panel. */
function columnOf(current: CurrentScreenplay, uri: string): ViewColumn {
  const editors = [current.editor(), ...window.visibleTextEditors];
  const editor = editors.find((each) => each?.document.uri.toString() === uri);
  if (editor?.viewColumn !== undefined) return editor.viewColumn;
  const groups = window.tabGroups.all;
  const holder = groups.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  );
  return (holder ?? groups.find(({ isActive }) => !isActive))?.viewColumn ?? ViewColumn.Beside;
}
