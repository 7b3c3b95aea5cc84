import {
  type QuickPickItem,
  type QuickPickOptions,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';

/** A row of a list that stands for a line of the script. */
export interface LinePick extends QuickPickItem {
  /** Absent for a row without a place. */
  readonly line?: number;
}

/**
 * Lets the writer choose among lines; moving through the list shows each in the script. Whatever is chosen, the
 * script stands afterwards where it stood.
 */
export async function pickLine<Row extends LinePick>(
  editor: TextEditor,
  rows: readonly Row[],
  options: Pick<QuickPickOptions, 'title' | 'placeHolder'>,
): Promise<Row | undefined> {
  const { selection } = editor;
  const visible = editor.visibleRanges.at(0);
  const chosen = await window.showQuickPick(rows, {
    ...options,
    matchOnDescription: true,
    matchOnDetail: true,
    onDidSelectItem: (item) => typeof item !== 'string' && preview(editor, item as Row),
  });
  editor.selection = selection;
  if (visible !== undefined) editor.revealRange(visible, TextEditorRevealType.AtTop);
  return chosen;
}

function preview(editor: TextEditor, { line }: LinePick): void {
  if (line === undefined) return;
  const { range } = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenter);
}
