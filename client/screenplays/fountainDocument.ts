import { type TextDocument, type TextDocumentChangeEvent, type TextEditor, window, workspace } from 'vscode';
import type { LineChange } from './lineShifts.js';

export const FOUNTAIN = 'fountain';

export function isFountain({ languageId }: TextDocument): boolean {
  return languageId === FOUNTAIN;
}

/** The screenplays in sight, side by side or one. */
export function visibleScreenplays(uri?: string): readonly TextEditor[] {
  return window.visibleTextEditors.filter(
    ({ document }) => isFountain(document) && (uri === undefined || document.uri.toString() === uri),
  );
}

/** An open document of any kind, whether in sight or not. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}

/** An open screenplay, whether in sight or not. */
export function openScreenplay(uri: string): TextDocument | undefined {
  const document = openDocument(uri);
  return document && isFountain(document) ? document : undefined;
}

/** What an edit did to the lines, in the order in which the changes are to be applied. */
export function lineChanges({ document, contentChanges }: TextDocumentChangeEvent): readonly LineChange[] {
  const single = contentChanges.length === 1;
  return contentChanges.map(({ range: { start, end }, text }) => {
    const lines = text.split(/\r\n|\r|\n/u);
    const addedLines = lines.length - 1;
    const column = (addedLines === 0 ? start.character : 0) + (lines.at(-1)?.length ?? 0);
    return {
      startLine: start.line,
      endLine: end.line,
      addedLines,
      // With several cursors the places after the first change are not known; the next reading puts it right.
      atLineEnd: single && column >= document.lineAt(start.line + addedLines).text.length,
    };
  });
}
