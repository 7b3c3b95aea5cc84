import { driverRows, driversTitle } from '../findingTexts.js';
import type { CommandPorts } from './commandPorts.js';
import { goToLine } from './goToLine.js';
import { pickLine } from './pickLine.js';
import { sceneLineOf } from './sceneLineOf.js';
import { upToDate } from './upToDate.js';

/** Lists the lines of a scene by how hard they pull what it reads as, and goes to the one that is chosen. */
export async function pickSceneDriver(
  { server, current, say }: CommandPorts,
  argument?: unknown,
): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const line = sceneLineOf(argument, editor.selection.active.line);
  const answer = upToDate(editor, await server.drivers({ uri, line }), say);
  if (answer === undefined) return;
  const chosen = await pickLine(editor, driverRows(say, answer.lines), {
    title: driversTitle(say, answer),
    placeHolder: say('Each line with its pull on the scene, and the words that weigh in it'),
  });
  if (chosen !== undefined) await goToLine(current, chosen.line);
}
