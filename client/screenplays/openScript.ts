import { type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';
import { holderOf } from './columnOf.js';
import { openDocument } from './fountainDocument.js';
import { isGone } from './isGone.js';

/**
 * Opens a script where no editor has: the server reads what is open. `gone` where it is not there any more; `undefined`
 * where it cannot be reached now.
 */
export async function openScript(
  script: string,
  log: LogOutputChannel,
): Promise<TextDocument | 'gone' | undefined> {
  const known = openDocument(script);
  if (known !== undefined) return known;
  const uri = Uri.parse(script, true);
  // Without a file it would be made anew, and empty; a tab tells that VS Code is about to bring it back.
  if (uri.scheme === 'untitled' && holderOf(script) === undefined) return 'gone';
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    log.warn(`The script cannot be opened: ${String(error)}`);
    return (await isGone(uri)) ? 'gone' : undefined;
  }
}
