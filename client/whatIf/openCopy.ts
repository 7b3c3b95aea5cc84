import { type TextDocument, Uri, window, workspace } from 'vscode';
import type { CommandPorts } from '../commands/commandPorts.js';
import { isGone } from '../screenplays/isGone.js';
import type { Scratch } from './scratchFiles.js';

/**
 * Opens the text of a what-if. Where that cannot be, the writer is told and nothing comes back; one whose file is gone is
 * forgotten, so that another can be begun.
 */
export async function openCopy(
  { whatIfs, log, say }: Pick<CommandPorts, 'whatIfs' | 'log' | 'say'>,
  scratch: Scratch,
): Promise<TextDocument | undefined> {
  const uri = Uri.parse(scratch.uri, true);
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    const gone = await isGone(uri);
    if (gone) await whatIfs.remove(scratch);
    void window.showWarningMessage(
      gone ? say('The file of this what-if is gone.') : say('This what-if cannot be opened.'),
    );
    return undefined;
  }
}
