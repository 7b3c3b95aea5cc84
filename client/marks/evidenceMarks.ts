import {
  commands,
  type DecorationOptions,
  type Disposable,
  OverviewRulerLane,
  Range,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  window,
  workspace,
} from 'vscode';
import type { ShowEvidenceParams } from '../../protocol/findingMessages.js';
import type { Say } from '../words/say.js';

/** While evidence is marked, Escape takes the marks off. */
const CONTEXT = 'undercurrent.evidence';
/** Long enough to read a sentence. */
const HINT_MS = 6_000;

/** The lines that made a finding, marked until the writer goes on. */
export interface EvidenceMarks extends Disposable {
  /** Reveals the lines and marks them, each with what it shows; the cursor stays where it is. */
  show(editor: TextEditor, ranges: ShowEvidenceParams['ranges']): void;
  /** Takes the marks off and shows the script where it stood. */
  hide(): void;
}

/** What is marked, and how to go back. */
interface Shown {
  readonly editor: TextEditor;
  readonly before: Range | undefined;
  readonly hint: Disposable;
}

export function createEvidenceMarks(say: Say): EvidenceMarks {
  const mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.findMatchHighlightBackground'),
    border: '1px solid',
    borderColor: new ThemeColor('editor.findMatchHighlightBorder'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
    overviewRulerLane: OverviewRulerLane.Center,
  });
  const state: { shown?: Shown | undefined } = {};
  const clear = (): void => {
    const { shown } = state;
    if (shown === undefined) return;
    state.shown = undefined;
    shown.hint.dispose();
    shown.editor.setDecorations(mark, []);
    void commands.executeCommand('setContext', CONTEXT, false);
  };
  const clearAt = (document: TextEditor['document']): void => {
    if (state.shown?.editor.document === document) clear();
  };
  const listeners = [
    mark,
    window.onDidChangeTextEditorSelection(({ textEditor }) => clearAt(textEditor.document)),
    // Saving is told of as a change without any.
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) clearAt(document);
    }),
    workspace.onDidCloseTextDocument(clearAt),
    // Behind another tab nothing is marked any more, and Escape is to be that tab's own again.
    window.onDidChangeVisibleTextEditors((editors) => {
      if (state.shown !== undefined && !editors.includes(state.shown.editor)) clear();
    }),
  ];
  return {
    show(editor, ranges) {
      clear();
      const marks = ranges.map((evidence) => evidenceMark(editor, evidence));
      const [first] = marks;
      if (first === undefined) return;
      const hint = window.setStatusBarMessage(say('The evidence is marked. Escape goes back.'), HINT_MS);
      state.shown = { editor, before: editor.visibleRanges.at(0), hint };
      // Escape is to work as soon as anything is marked.
      void commands.executeCommand('setContext', CONTEXT, true);
      editor.setDecorations(mark, marks);
      editor.revealRange(first.range, TextEditorRevealType.InCenterIfOutsideViewport);
    },
    hide() {
      const { shown } = state;
      clear();
      if (shown?.before !== undefined) shown.editor.revealRange(shown.before, TextEditorRevealType.AtTop);
    },
    dispose() {
      clear();
      listeners.forEach((listener) => void listener.dispose());
    },
  };
}

function evidenceMark(
  { document }: TextEditor,
  { start, end, shows }: ShowEvidenceParams['ranges'][number],
): DecorationOptions {
  return {
    range: new Range(document.positionAt(start), document.positionAt(end)),
    renderOptions: {
      after: {
        contentText: shows,
        margin: '0 0 0 2ch',
        fontStyle: 'italic',
        color: new ThemeColor('descriptionForeground'),
      },
    },
  };
}
