import { Uri, workspace } from 'vscode';
import { columnOf } from '../screenplays/columnOf.js';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import { showLine } from '../screenplays/showLine.js';

/** Puts the cursor at the start of a line of a script, opening it where it was, or beside the panel. */
export async function revealLine(
  current: CurrentScreenplay,
  uri: string,
  line: number,
  keepFocus: boolean,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  await showLine(document, line, { viewColumn: columnOf(uri, current.editor()), preserveFocus: keepFocus });
}
