import { type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { ReadingState, StatusParams } from '../../protocol/editorMessages.js';
import type { Cursor } from '../../protocol/panelMessages.js';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import { isGone } from '../screenplays/isGone.js';
import type { Say } from '../words/say.js';
import type { ServerState } from '../words/statusTexts.js';

/** The last part of a script's path. */
export function nameOf(uri: string): string {
  const { path } = Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** How far the reading of a script is; what the server said counts only while it runs. */
export function readingState(say: Say, server: ServerState, status: StatusParams | undefined): ReadingState {
  if (server === 'stopped') return { kind: 'failed', reason: say('Undercurrent has stopped') };
  if (server === 'starting') return { kind: 'loading' };
  return status?.state ?? { kind: 'waiting' };
}

/**
 * Where the cursor is in a script that is in sight, or in its what-if: where the writer is at, when it is there twice.
 *
 * @param scriptOf The script that a document is about.
 */
export function cursorIn(
  current: CurrentScreenplay,
  scriptOf: (uri: string) => string,
  script: string,
): Cursor | undefined {
  const editors = [current.editor(), ...window.visibleTextEditors];
  const editor = editors.find((each) => each && scriptOf(each.document.uri.toString()) === script);
  if (editor === undefined) return undefined;
  const { line } = editor.selection.active;
  return { line, inWhatIf: editor.document.uri.toString() !== script };
}

/** Opens a script's document where no editor has: the server reads what is open. False where its file is gone. */
export async function openScript(script: string, log: LogOutputChannel): Promise<boolean> {
  if (workspace.textDocuments.some((document) => document.uri.toString() === script)) return true;
  const uri = Uri.parse(script, true);
  try {
    await workspace.openTextDocument(uri);
    return true;
  } catch (error) {
    log.warn(`The script in the arc panel cannot be opened: ${String(error)}`);
    return !(await isGone(uri));
  }
}
