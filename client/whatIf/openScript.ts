import { type LogOutputChannel, type TextDocument, Uri, workspace } from 'vscode';

/** Opens the script of a what-if; `undefined` where it is not there any more. */
export async function openScript(script: string, log: LogOutputChannel): Promise<TextDocument | undefined> {
  const known = workspace.textDocuments.find(({ uri }) => uri.toString() === script);
  const uri = Uri.parse(script, true);
  // A closed untitled one would be made anew, and empty.
  if (known !== undefined || uri.scheme === 'untitled') return known;
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    log.warn(`The script of a what-if cannot be opened: ${String(error)}`);
    return undefined;
  }
}
