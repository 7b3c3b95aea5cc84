import { type Disposable, type TextEditor, window } from 'vscode';
import { isFountain, visibleScreenplays } from './fountainDocument.js';
import type { Server } from '../connection/server.js';

/** While the writer scrolls, the server is told no more often than this. */
const PAUSE_MS = 100;

/** Tells the server which lines are in sight, so that it reads them first. */
export function tellVisibleLines(server: Server): Disposable {
  const waiting = new Map<TextEditor, NodeJS.Timeout>();
  const tell = (editor: TextEditor): void => {
    waiting.delete(editor);
    const { document, visibleRanges } = editor;
    const [first, last] = [visibleRanges.at(0)?.start.line, visibleRanges.at(-1)?.end.line];
    if (first === undefined || last === undefined) return;
    void server.showLines({ uri: document.uri.toString(), first, last });
  };
  const tellAll = (): void => visibleScreenplays().forEach(tell);
  server.onState((state) => state === 'running' && tellAll());
  const listeners = [
    window.onDidChangeVisibleTextEditors(tellAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (!isFountain(textEditor.document)) return;
      clearTimeout(waiting.get(textEditor));
      waiting.set(textEditor, setTimeout(tell, PAUSE_MS, textEditor));
    }),
  ];
  return {
    dispose() {
      waiting.forEach((timer) => clearTimeout(timer));
      listeners.forEach((listener) => void listener.dispose());
    },
  };
}
