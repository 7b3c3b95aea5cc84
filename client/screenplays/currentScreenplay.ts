import { type Disposable, EventEmitter, type Event, type TextEditor, window, workspace } from 'vscode';
import { isFountain, visibleScreenplays } from './fountainDocument.js';

/** The screenplay the writer is at: the one in the active editor, or the last such one still in sight, or any in sight. */
export interface CurrentScreenplay extends Disposable {
  editor(): TextEditor | undefined;
  readonly onChange: Event<void>;
}

export function createCurrentScreenplay(): CurrentScreenplay {
  const emitter = new EventEmitter<void>();
  const state = { editor: pick(undefined) };
  const look = (): void => {
    const editor = pick(state.editor);
    if (editor === state.editor) return;
    state.editor = editor;
    emitter.fire();
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(look),
    window.onDidChangeVisibleTextEditors(look),
    // A text that is told to be Fountain, or not to be any more, is closed and opened in the same editor.
    workspace.onDidOpenTextDocument(look),
    emitter,
  ];
  return {
    editor: () => state.editor,
    onChange: emitter.event,
    dispose: () => listeners.forEach((listener) => void listener.dispose()),
  };
}

function pick(last: TextEditor | undefined): TextEditor | undefined {
  const active = window.activeTextEditor;
  if (active !== undefined && isFountain(active.document)) return active;
  const visible = visibleScreenplays();
  return last !== undefined && visible.includes(last) ? last : visible.at(0);
}
