import {
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type TextDocumentShowOptions,
  window,
} from 'vscode';

/**
 * Shows a document with the cursor at the start of a line, or of its last one. The cursor is there before the keyboard
 * is: what is typed at once would go to where it was.
 */
export async function showLine(
  document: TextDocument,
  line: number,
  options: Pick<TextDocumentShowOptions, 'viewColumn' | 'preserveFocus'>,
): Promise<void> {
  const at = Math.min(line, document.lineCount - 1);
  const selection = new Selection(at, 0, at, 0);
  const seen = window.visibleTextEditors.find(
    (editor) => editor.document === document && editor.viewColumn === options.viewColumn,
  );
  if (seen === undefined) {
    await window.showTextDocument(document, { ...options, selection });
    return;
  }
  seen.selection = selection;
  // Not by showing it, which would move to the middle what is in sight already.
  seen.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
  await window.showTextDocument(document, options);
}
