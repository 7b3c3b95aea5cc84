import { type Disposable, type TextDocument, type TextEditor, window } from 'vscode';
import { type QuietLine, REST_MS, staysQuiet } from './quietLine.js';

/** Knows which line of each document is being typed. */
export interface QuietLines extends Disposable {
  /** Takes note of an edit; whether another line than before has become quiet. */
  edited(document: TextDocument): boolean;
  /** The line of an editor that shows no mark now, if there is one. */
  lineOf(editor: TextEditor, readVersion: number): number | undefined;
  /** Whether the cursor has left the line that is quiet, whose mark may come back. */
  isLeft(document: TextDocument): boolean;
  /** The document is closed: opened again, its versions count from the start. */
  closed(document: TextDocument): void;
}

/** `onRest` is told when a line has rested, so that its mark may come back. */
export function createQuietLines(onRest: (uri: string) => void): QuietLines {
  const lines = new Map<string, QuietLine & { readonly timer: NodeJS.Timeout }>();
  const keyOf = ({ uri }: TextDocument): string => uri.toString();
  const forget = (key: string): void => {
    clearTimeout(lines.get(key)?.timer);
    lines.delete(key);
  };
  return {
    edited(document) {
      const key = keyOf(document);
      const line = cursorLine(document);
      if (line === undefined) return false;
      const isNew = lines.get(key)?.line !== line;
      forget(key);
      // Nothing else may draw it then: a millisecond more, as a timer may be early by a part of one.
      const timer = setTimeout(onRest, REST_MS + 1, key);
      lines.set(key, { line, version: document.version, editedAt: Date.now(), timer });
      return isNew;
    },
    lineOf({ document }, readVersion) {
      const key = keyOf(document);
      const quiet = lines.get(key);
      if (quiet === undefined) return undefined;
      const now = { cursorLine: cursorLine(document) ?? quiet.line, readVersion, at: Date.now() };
      if (staysQuiet(quiet, now)) return quiet.line;
      forget(key);
      return undefined;
    },
    isLeft(document) {
      const quiet = lines.get(keyOf(document));
      const line = cursorLine(document);
      return quiet !== undefined && line !== undefined && line !== quiet.line;
    },
    closed: (document) => forget(keyOf(document)),
    dispose: () => [...lines.keys()].forEach(forget),
  };
}

/** The line of the cursor, while the document is the one being typed in. */
function cursorLine(document: TextDocument): number | undefined {
  const editor = window.activeTextEditor;
  return editor?.document === document ? editor.selection.active.line : undefined;
}
