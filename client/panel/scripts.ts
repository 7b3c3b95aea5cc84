import { type LogOutputChannel, Uri, window, workspace } from 'vscode';
import type { ReadingState, StatusParams } from '../../protocol/editorMessages.js';
import type { CurrentScreenplay } from '../currentScreenplay.js';
import type { Say } from '../say.js';
import type { ServerState } from '../statusTexts.js';

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

/** The line of the cursor in a script that is in sight: where the writer is at, when it is there twice. */
export function cursorLine(current: CurrentScreenplay, uri: string): number | undefined {
  const editors = [current.editor(), ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.uri.toString() === uri)?.selection.active.line;
}

/** Opens a script's document where no editor has: the server reads what is open. */
export async function openScript(uri: string | undefined, log: LogOutputChannel): Promise<void> {
  if (uri === undefined || workspace.textDocuments.some((document) => document.uri.toString() === uri))
    return;
  try {
    await workspace.openTextDocument(Uri.parse(uri, true));
  } catch (error) {
    log.warn(`The script in the arc panel cannot be opened: ${String(error)}`);
  }
}
