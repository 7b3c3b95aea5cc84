import { type Tab, TabInputText, TabInputTextDiff, Uri, window } from 'vscode';
import type { CommandPorts } from '../commands/commandPorts.js';
import { openDocument } from '../screenplays/fountainDocument.js';
import type { Scratch } from './scratchFiles.js';

/** Takes a what-if away with its editors: what was in it is in the script, or was to be thrown away. */
export async function closeScratch(
  { whatIfs }: Pick<CommandPorts, 'whatIfs'>,
  scratch: Scratch,
): Promise<void> {
  // An editor with unsaved changes would ask what is to become of them.
  const document = openDocument(scratch.uri);
  if (document?.isDirty === true) await document.save();
  await window.tabGroups.close(
    window.tabGroups.all.flatMap(({ tabs }) => tabs).filter((tab) => shows(tab, scratch)),
  );
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
