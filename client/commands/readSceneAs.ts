import type { LinePlaceParams } from '../../protocol/correctionMessages.js';
import type { PlaceParams } from '../../protocol/editorMessages.js';
import type { DriversAnswer } from '../../protocol/findingMessages.js';
import { openScreenplay, visibleScreenplays } from '../screenplays/fountainDocument.js';
import { driverRows, whichLineTitle } from '../words/findingTexts.js';
import { type Choose, inOneWindow } from './choose.js';
import type { CommandPorts } from './commandPorts.js';
import { chooseLine } from './pickLine.js';
import { askHowLineReads, hearsAuthor } from './readLineAs.js';
import { sceneLineOf } from './sceneLineOf.js';
import { upToDate } from './upToDate.js';

/**
 * Asks how the author reads a scene: by which of its lines, those that pull most first, and then how that one reads. A
 * scene reads by its lines, so there is no word about it as a whole to keep.
 */
export async function readSceneAs(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { server } = ports;
  const place = scenePlace(ports, argument);
  const document = place && openScreenplay(place.uri);
  if (place === undefined || document === undefined || !hearsAuthor(ports, place.uri)) return;
  const scene = upToDate(ports, document, await server.drivers(place));
  if (scene === undefined) return;
  await inOneWindow(async (choose) => {
    let answered: 'back' | 'done';
    do {
      const line = await askWhichLine(ports, place.uri, scene, choose);
      answered = line === undefined ? 'done' : await askHowLineReads(ports, line, choose, true);
    } while (answered === 'back');
  });
}

async function askWhichLine(
  { say }: CommandPorts,
  uri: string,
  scene: DriversAnswer,
  choose: Choose,
): Promise<LinePlaceParams | undefined> {
  const [editor] = visibleScreenplays(uri);
  // What is said already may be looked for to take it back, and what reads as neutral pulls least.
  const said = scene.lines.filter(({ byAuthor }) => byAuthor === true);
  const others = scene.lines.filter(({ byAuthor }) => byAuthor !== true);
  const chosen = await chooseLine(choose, editor, driverRows(say, [...said, ...others]), {
    title: whichLineTitle(say, scene),
    placeHolder: say('A scene reads by its lines: those that pull most come first'),
  });
  return chosen && { uri, line: chosen.line, character: chosen.character };
}

/** Where the scene lies that the command is about: of the script that it names, or of the one the writer is at. */
function scenePlace({ current, readings }: CommandPorts, argument: unknown): PlaceParams | undefined {
  if (isPlace(argument)) return argument;
  const editor = current.editor();
  if (editor === undefined) return undefined;
  const uri = editor.document.uri.toString();
  const line = sceneLineOf(argument, editor.selection.active.line, readings.of(uri).scenes?.scenes);
  return { uri, line };
}

function isPlace(value: unknown): value is PlaceParams {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, line } = value as Readonly<Record<string, unknown>>;
  return typeof uri === 'string' && Number.isInteger(line);
}
