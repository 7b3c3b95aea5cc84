import { type Disposable, type TextEditor, window } from 'vscode';
import { whenQuiet } from '../coalesce.js';
import { isFountain, visibleScreenplays } from './fountainDocument.js';
import type { Server } from '../connection/server.js';
import { after } from '../timer.js';

/** The server is told once the writer has stopped scrolling for so long. */
const PAUSE_MS = 100;

/** Tells the server which lines are in sight, so that it reads them first. */
export function tellVisibleLines(server: Server): Disposable {
  const tell = ({ document, visibleRanges }: TextEditor): void => {
    const [first, last] = [visibleRanges.at(0)?.start.line, visibleRanges.at(-1)?.end.line];
    if (first === undefined || last === undefined) return;
    void server.showLines({ uri: document.uri.toString(), first, last });
  };
  const tellAll = (): void => visibleScreenplays().forEach(tell);
  const scrolled = whenQuiet(after, PAUSE_MS, tellAll);
  server.onState((state) => state === 'running' && tellAll());
  const listeners = [
    window.onDidChangeVisibleTextEditors(tellAll),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (isFountain(textEditor.document)) scrolled.ask();
    }),
    scrolled,
  ];
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}
