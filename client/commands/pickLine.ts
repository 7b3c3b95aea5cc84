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
 * script stands afterwards where it stood, unless the writer has left the list for another place in it.
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
  const look = editor && lookAround(editor);
  const chosen = await choose(rows, {
    ...question,
    onActive: ({ line }) => line !== undefined && look?.at(line),
  });
  look?.end();
  return chosen === 'back' ? undefined : chosen;
}

/** Shows lines of an editor, and brings it back in the end to where it stands now. */
function lookAround(editor: TextEditor) {
  const { document, selections } = editor;
  const visible = editor.visibleRanges.at(0);
  // All that were set here: the editor tells of each a little later.
  const ours: Selection[] = [...selections];
  return {
    at(line: number): void {
      const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
      const selection = new Selection(range.start, range.end);
      ours.push(selection);
      editor.selection = selection;
      editor.revealRange(range, TextEditorRevealType.InCenter);
    },
    end(): void {
      // The writer has clicked elsewhere in the text, which has closed the list, and stays there.
      if (!ours.some((selection) => selection.isEqual(editor.selection))) return;
      editor.selections = selections;
      if (visible !== undefined) editor.revealRange(visible, TextEditorRevealType.AtTop);
    },
  };
}
