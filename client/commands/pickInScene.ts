import type { PlaceParams } from '../../protocol/editorMessages.js';
import type { CommandPorts } from './commandPorts.js';
import { goToLine } from './goToLine.js';
import { type LinePick, pickLine } from './pickLine.js';
import { sceneLineOf } from './sceneLineOf.js';
import { upToDate } from './upToDate.js';

/** What is asked of a scene, and how the answer is listed. */
interface SceneQuestion<Answer> {
  readonly ask: (place: PlaceParams) => Promise<Answer | null>;
  readonly list: (answer: Answer) => {
    readonly rows: readonly (LinePick & { readonly line: number })[];
    readonly title: string;
    readonly placeHolder: string;
  };
}

/** Lists what the server says of the scene that a command is about, line by line, and goes to the one that is chosen. */
export async function pickInScene<Answer extends { readonly version: number }>(
  ports: CommandPorts,
  argument: unknown,
  { ask, list }: SceneQuestion<Answer>,
): Promise<void> {
  const { current, readings } = ports;
  const editor = current.editor();
  if (editor === undefined) return;
  const uri = editor.document.uri.toString();
  const line = sceneLineOf(argument, editor.selection.active.line, readings.of(uri).scenes?.scenes);
  const answer = upToDate(ports, editor.document, await ask({ uri, line }));
  if (answer === undefined) return;
  const { rows, ...options } = list(answer);
  const chosen = await pickLine(editor, rows, options);
  if (chosen !== undefined) await goToLine(current, chosen.line);
}
