import { Selection, Uri, window, workspace } from 'vscode';
import type { MoveScenesParams } from '../../protocol/whatIfMessages.js';
import { changeCopy } from '../whatIf/editScratch.js';
import { openCopy } from '../whatIf/openCopy.js';
import { openOrBegin } from '../whatIf/openOrBegin.js';
import { showScratch } from '../whatIf/showScratch.js';
import type { CommandPorts } from './commandPorts.js';
import { sceneLineOf } from './sceneLineOf.js';
import { tellNoAnswer } from './tellNoAnswer.js';

/**
 * Moves the scene that a command is about one step up or down, in the what-if of its script.
 *
 * @param all The rows of the list that are selected with the one it was called on, where there are several.
 */
export async function moveScene(
  ports: CommandPorts,
  side: 'up' | 'down',
  argument?: unknown,
  all?: unknown,
): Promise<void> {
  const editor = ports.current.editor();
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const rows: readonly unknown[] = Array.isArray(all) && all.length > 1 ? all : [argument];
  const scenes = ports.readings.of(uri).scenes?.scenes;
  const lines = rows.map((row) => sceneLineOf(row, editor.selection.active.line, scenes));
  await moveScenes(ports, uri, lines, { side });
}

/**
 * Moves scenes in the what-if of a script, which is begun where there is none; the script itself stays as it is.
 *
 * @param uri The document whose lines are spoken of: the script, or its what-if.
 */
export async function moveScenes(
  ports: CommandPorts,
  uri: string,
  lines: readonly number[],
  to: MoveScenesParams['to'],
): Promise<void> {
  const { server, say, whatIfs } = ports;
  await whatIfs.known;
  const script = await workspace.openTextDocument(Uri.parse(uri, true));
  const opened = await openOrBegin(whatIfs, (each) => openCopy(ports, each), uri, script.getText());
  if (opened === undefined) return;
  const { scratch, copy, isNew } = opened;
  const moved = await server.moveScenes({ uri: scratch.uri, linesOf: uri, lines, to });
  const canMove = moved !== null && moved.version === copy.version;
  if (!canMove) tellUnmoved(ports);
  if (!canMove || !(await changeCopy(say, copy, moved.text))) {
    if (isNew) await whatIfs.remove(scratch);
    return;
  }
  const [first = 0] = moved.lines;
  await showScratch(ports, scratch, new Selection(first, 0, first, 0));
}

function tellUnmoved(ports: CommandPorts): void {
  const { server, say } = ports;
  if (server.state() !== 'running') void tellNoAnswer(ports);
  else window.setStatusBarMessage(say('These scenes cannot be moved there.'), 4_000);
}
