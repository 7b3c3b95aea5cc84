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
      for (const { uri } of savedIn(saved)) savedAs.set(uri.toString(), to);
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

/** The untitled documents that a document which has just been saved may be the file of: they are about to be closed. */
function savedIn(saved: TextDocument): readonly TextDocument[] {
  const untitled = workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
  // Most saves are of files, with no text without one about.
  if (untitled.length === 0 || saved.getText() === '') return [];
  const text = tidied(saved.getText());
  return untitled.filter((document) => tidied(document.getText()) === text);
}
