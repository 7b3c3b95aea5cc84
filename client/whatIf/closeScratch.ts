import { type Tab, TabInputText, TabInputTextDiff, Uri, window } from 'vscode';
import type { CommandPorts } from '../commands/commandPorts.js';
import { openDocument } from '../screenplays/fountainDocument.js';
import type { Scratch } from './scratchFiles.js';

/**
 * Takes a what-if away with its editors: what was in it is in the script, or was to be thrown away. One that could not be
 * saved, and that the writer will not have closed so, stays.
 */
export async function closeScratch(
  { whatIfs }: Pick<CommandPorts, 'whatIfs'>,
  scratch: Scratch,
): Promise<void> {
  // An editor with unsaved changes would ask what is to become of them.
  const document = openDocument(scratch.uri);
  if (document?.isDirty === true) await document.save();
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => shows(tab, scratch));
  if (!(await window.tabGroups.close(tabs))) return;
  await whatIfs.remove(scratch);
}

function shows({ input }: Tab, { uri }: Scratch): boolean {
  const shown =
    input instanceof TabInputText
      ? input.uri
      : input instanceof TabInputTextDiff
        ? input.modified
        : undefined;
  return shown?.toString() === Uri.parse(uri, true).toString();
}
