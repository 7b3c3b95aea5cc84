import { type QuickPickItem, window } from 'vscode';
import { AUTHOR_READINGS, type LinePlaceParams } from '../../protocol/correctionMessages.js';
import { signed } from '../../report/text/words.js';
import { openScreenplay } from '../screenplays/fountainDocument.js';
import type { Say } from '../words/say.js';
import { type Choose, inOneWindow } from './choose.js';
import type { CommandPorts } from './commandPorts.js';
import { correctionText, isLinePlace } from '../words/correctionTexts.js';
import { tellNoAnswer } from './tellNoAnswer.js';
import { upToDate } from './upToDate.js';

const SHOWN_MS = 6_000;

interface ReadingPick extends QuickPickItem {
  readonly valence?: number;
}

/** Asks how the author reads a line, the one at the cursor or the one that a hover names, and keeps it. */
export async function readLineAs(ports: CommandPorts, argument?: unknown): Promise<void> {
  const place = isLinePlace(argument) ? argument : cursorPlace(ports.current.editor());
  if (place === undefined || !hearsAuthor(ports, place.uri)) return;
  await inOneWindow((choose) => askHowLineReads(ports, place, choose));
}

/** Whether a document is one of which its author may say how it reads; of a what-if, the writer is told that it is not. */
export function hearsAuthor({ whatIfs, say }: Pick<CommandPorts, 'whatIfs' | 'say'>, uri: string): boolean {
  if (whatIfs.at(uri) === undefined) return true;
  window.setStatusBarMessage(
    say('This is a what-if: say how you read a line in the script itself.'),
    SHOWN_MS,
  );
  return false;
}

/** The same as one of several questions, from which the writer may want to go back. */
export async function askHowLineReads(
  ports: CommandPorts,
  place: LinePlaceParams,
  choose: Choose,
  canGoBack = false,
): Promise<'back' | 'done'> {
  const { server, say } = ports;
  const document = openScreenplay(place.uri);
  if (document === undefined) return 'done';
  const line = upToDate(ports, document, await server.lineReading(place));
  if (line === undefined) return 'done';
  const chosen = await choose(readingPicks(say, line.model, line.author), {
    title: say('I read this line as …'),
    placeHolder: line.text,
    canGoBack,
  });
  if (chosen === 'back') return chosen;
  if (chosen !== undefined) await keepReading(ports, { ...place, version: line.version }, chosen);
  return 'done';
}

async function keepReading(
  ports: CommandPorts,
  line: LinePlaceParams & { readonly version: number },
  { valence }: ReadingPick,
): Promise<void> {
  const answer = await ports.server.correctLine({ ...line, ...(valence !== undefined && { valence }) });
  if (answer === null) return tellNoAnswer(ports);
  const text = correctionText(ports.say, answer);
  if (answer.kind === 'heard') window.setStatusBarMessage(text, SHOWN_MS);
  else void window.showWarningMessage(text);
}

function readingPicks(say: Say, model: number, author: number | undefined): readonly ReadingPick[] {
  const yours = AUTHOR_READINGS.map(({ words, valence }): ReadingPick => ({
    label: say(words),
    valence,
    ...(valence === author && { description: say('as you said') }),
  }));
  return [...yours, { label: say('as the model reads it'), description: signed(model) }];
}

function cursorPlace(editor: ReturnType<CommandPorts['current']['editor']>): LinePlaceParams | undefined {
  if (editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri.toString(), line, character };
}
