import { type QuickPickItem, Selection, type TextEditor, TextEditorRevealType } from 'vscode';
import { type Choose, inOneWindow } from './choose.js';

/** A row of a list that stands for a line of the script. */
export interface LinePick extends QuickPickItem {
  /** Absent for a row without a place. */
  readonly line?: number;
}

/** What is asked of the writer, above the lines and in their filter. */
interface LineQuestion {
  readonly title: string;
  readonly placeHolder: string;
}

/**
 * Lets the writer choose among lines; moving through the list shows each in the script. Whatever is chosen, the
 * script stands afterwards where it stood.
 */
export function pickLine<Row extends LinePick>(
  editor: TextEditor,
  rows: readonly Row[],
  question: LineQuestion,
): Promise<Row | undefined> {
  return inOneWindow((choose) => chooseLine(choose, editor, rows, question));
}

/** The same as one of several questions; nothing moves where no editor shows the script. */
export async function chooseLine<Row extends LinePick>(
  choose: Choose,
  editor: TextEditor | undefined,
  rows: readonly Row[],
  question: LineQuestion,
): Promise<Row | undefined> {
  const goBack = editor && returnTo(editor);
  const onActive = (row: Row) => editor && preview(editor, row);
  const chosen = await choose(rows, { ...question, onActive });
  goBack?.();
  return chosen === 'back' ? undefined : chosen;
}

/** What brings an editor back to where it stands now. */
function returnTo(editor: TextEditor): () => void {
  const { selections } = editor;
  const visible = editor.visibleRanges.at(0);
  return () => {
    editor.selections = selections;
    if (visible !== undefined) editor.revealRange(visible, TextEditorRevealType.AtTop);
  };
}

function preview(editor: TextEditor, { line }: LinePick): void {
  if (line === undefined) return;
  const { range } = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenter);
}
