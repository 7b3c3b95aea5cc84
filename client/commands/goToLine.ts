import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import { showLine } from '../screenplays/showLine.js';

/** Sets the cursor to the start of a line of the current screenplay and gives it the focus. */
export async function goToLine(current: CurrentScreenplay, line: number): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const { document, viewColumn } = editor;
  await showLine(document, line, viewColumn === undefined ? {} : { viewColumn });
}
