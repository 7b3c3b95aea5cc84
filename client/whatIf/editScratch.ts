import { Range, type TextDocument, workspace, WorkspaceEdit } from 'vscode';
import { type LineEdit, placedEdits } from './lineEdits.js';

/** Makes edits in a document, as one step to be undone. False where the editor refuses. */
export async function applyLineEdits(document: TextDocument, edits: readonly LineEdit[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  for (const { start, end, text } of placedEdits(document.getText(), edits))
    edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), text);
  return workspace.applyEdit(edit);
}
