import { window } from 'vscode';
import type { ReadingState, StatusParams } from '../../protocol/editorMessages.js';
import type { Cursor } from '../../protocol/panelMessages.js';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import type { Say } from '../words/say.js';
import type { ServerState } from '../words/statusTexts.js';

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
