import { Disposable, type TextDocument, workspace } from 'vscode';
import { tidied } from '../../core/screenplay/tidied.js';
import type { Move } from './moves.js';

/**
 * Tells when files are others from now on: renamed, or a text without a file saved as one for the first time.
 *
 * @param isWhatIf What is saved there may have the text of its script, and is not what that is saved as.
 */
export function watchMoves(isWhatIf: (uri: string) => boolean, tell: (move: Move) => void): Disposable {
  const savedAs = new Map<string, string>();
  return Disposable.from(
    workspace.onDidSaveTextDocument((saved) => {
      const to = saved.uri.toString();
      if (isWhatIf(to)) return;
      for (const document of workspace.textDocuments)
        if (isSavedAs(document, saved)) savedAs.set(document.uri.toString(), to);
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      const from = uri.toString();
      const to = savedAs.get(from);
      savedAs.delete(from);
      if (to !== undefined) tell({ from, to });
    }),
    workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) tell({ from: oldUri.toString(), to: newUri.toString() });
    }),
  );
}

/** Whether a document that has just been saved is what an untitled one is saved as, which is about to be closed. */
function isSavedAs(document: TextDocument, saved: TextDocument): boolean {
  const text = saved.getText();
  return document.isUntitled && text !== '' && tidied(document.getText()) === tidied(text);
}
