import { comparedRow } from '../findingTexts.js';
import type { CommandPorts } from './commandPorts.js';
import { goToLine } from './goToLine.js';
import { pickLine } from './pickLine.js';
import { sceneLineOf } from './sceneLineOf.js';
import { upToDate } from './upToDate.js';

/** Lists a scene with the ones before and after it, each with how it reads, and goes to the one that is chosen. */
export async function compareScene(
  { server, current, say }: CommandPorts,
  argument?: unknown,
): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const line = sceneLineOf(argument, editor.selection.active.line);
  const answer = upToDate(editor, await server.compare({ uri, line }), say);
  if (answer === undefined) return;
  const chosen = await pickLine(
    editor,
    answer.scenes.map((scene) => comparedRow(say, scene)),
    { title: say('This scene and the scenes around'), placeHolder: say('Choose one to go there') },
  );
  if (chosen !== undefined) await goToLine(current, chosen.line);
}
