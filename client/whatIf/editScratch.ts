import { Range, type TextDocument, window, workspace, WorkspaceEdit } from 'vscode';
import type { Say } from '../words/say.js';
import { type LineEdit, lineEdits, placedEdits } from './lineEdits.js';

/** Makes edits in a document, as one step to be undone. False where the editor refuses. */
export async function applyLineEdits(document: TextDocument, edits: readonly LineEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of placedEdits(document.getText(), edits))
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), text);
  return workspace.applyEdit(edit);
}

/**
 * Makes the text of a what-if another, by an edit rather than a new file, so that what was tried out is back by one undo.
 * Where the editor refuses, the writer is told. Whether the text is the other now.
 */
export async function changeCopy(say: Say, copy: TextDocument, text: string): Promise<boolean> {
  const edits = lineEdits(copy.getText(), text);
  if (edits.length === 0 || (await applyLineEdits(copy, edits))) return true;
  void window.showWarningMessage(say('The what-if could not be changed.'));
  return false;
}
