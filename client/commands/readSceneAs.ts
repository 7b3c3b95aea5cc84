import { window } from 'vscode';
import type { PlaceParams } from '../../protocol/editorMessages.js';
import type { DriversAnswer } from '../../protocol/findingMessages.js';
import { openScreenplay, visibleScreenplays } from '../screenplays/fountainDocument.js';
import { driverRows, whichLineTitle } from '../words/findingTexts.js';
import type { CommandPorts } from './commandPorts.js';
import { pickLine } from './pickLine.js';
import { readLineAs } from './readLineAs.js';
import { sceneLineOf } from './sceneLineOf.js';
import { upToDate } from './upToDate.js';

/**
 * Asks how the author reads a scene: by which of its lines, those that pull most first, and then how that one reads. A
 * scene reads by its lines, so there is no word about it as a whole to keep.
 */
export async function readSceneAs(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { server, say } = ports;
  const place = scenePlace(ports, argument);
  const document = place && openScreenplay(place.uri);
  if (place === undefined || document === undefined) return;
  const scene = upToDate({ document }, await server.drivers(place), say);
  if (scene === undefined) return;
  const chosen = await chooseLine(ports, place.uri, scene);
  if (chosen !== undefined) await readLineAs(ports, { uri: place.uri, ...chosen });
}

async function chooseLine({ say }: CommandPorts, uri: string, scene: DriversAnswer) {
  const [editor] = visibleScreenplays(uri);
  // What is said already may be looked for to take it back, and what reads as neutral pulls least.
  const said = scene.lines.filter(({ byAuthor }) => byAuthor === true);
  const others = scene.lines.filter(({ byAuthor }) => byAuthor !== true);
  const rows = driverRows(say, [...said, ...others]);
  const options = {
    title: whichLineTitle(say, scene),
    placeHolder: say('A scene reads by its lines: those that pull most come first'),
  };
  const chosen = await (editor === undefined
    ? window.showQuickPick(rows, { ...options, matchOnDescription: true, matchOnDetail: true })
    : pickLine(editor, rows, options));
  return chosen && { line: chosen.line, character: chosen.character };
}

/** Where the scene lies that the command is about: of the script that it names, or of the one the writer is at. */
function scenePlace({ current }: CommandPorts, argument: unknown): PlaceParams | undefined {
  if (isPlace(argument)) return argument;
  const editor = current.editor();
  if (editor === undefined) return undefined;
  const line = sceneLineOf(argument, editor.selection.active.line);
  return { uri: editor.document.uri.toString(), line };
}

function isPlace(value: unknown): value is PlaceParams {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, line } = value as Readonly<Record<string, unknown>>;
  return typeof uri === 'string' && Number.isInteger(line);
}
