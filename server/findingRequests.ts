import {
  type CancellationToken,
  type Connection,
  type ExecuteCommandParams,
  MessageType,
  type Range as LspRange,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { type AnalyzedScene, ignoring, mergeAuthorFiles, NOTHING_SAID, restoring } from '../core/index.js';
import type { DocumentParams, PlaceParams } from '../protocol/editorMessages.js';
import {
  COMPARE_REQUEST,
  DRIVERS_REQUEST,
  IGNORE_FINDING_COMMAND,
  IGNORED_REQUEST,
  type IgnoredAnswer,
  type IgnoreFindingParams,
  RESTORE_FINDINGS_COMMAND,
  type RestoreFindingsParams,
  SET_TONE_COMMAND,
  type SetToneParams,
  SHOW_LINE_COMMAND,
  SHOW_PLACE_COMMAND,
  type ShowEvidenceParams,
  type ShowPlaceParams,
  TELL_COMPARISON_COMMAND,
} from '../protocol/findingMessages.js';
import { answer } from './answer.js';
import type { AuthorStore } from './authorStore.js';
import { compareScene, comparisonInWords } from './features/compareScene.js';
import { findingActions } from './features/findingActions.js';
import { ignoredInScript } from './features/ignoredInScript.js';
import { sceneDrivers } from './features/sceneDrivers.js';
import { toneCompletion } from './features/toneCompletion.js';
import { toneEdit } from './features/toneEdit.js';
import { sceneAtLine } from './places.js';
import type { ScriptReading } from './scriptReading.js';
import type { ServerState } from './serverState.js';

/** The commands that the server itself carries out. */
export const SERVER_COMMANDS = [
  IGNORE_FINDING_COMMAND,
  RESTORE_FINDINGS_COMMAND,
  SHOW_PLACE_COMMAND,
  SHOW_LINE_COMMAND,
  TELL_COMPARISON_COMMAND,
  SET_TONE_COMMAND,
];

const STALE = 'The script has changed since. Try again.';

/** Answers what editors ask about findings. `changed` is called when other findings are told of a script than before. */
export function registerFindings(
  connection: Connection,
  state: ServerState,
  authors: AuthorStore,
  changed: (uri: string) => void,
): void {
  const { documents, findings, support } = state;
  const reply = <T>(token: CancellationToken, fallback: T, work: () => T | Promise<T>) =>
    answer(token, connection.console, fallback, work);

  connection.onCodeAction(({ textDocument: { uri }, range }, token) =>
    reply(token, [], async () => {
      const document = documents.get(uri);
      const found = document === undefined ? undefined : await findings.of(document);
      return found === undefined ? [] : findingActions(found, range, support);
    }),
  );
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    reply(token, [], () => {
      const document = documents.get(uri);
      return document === undefined ? [] : toneCompletion(document, position);
    }),
  );
  registerSceneRequests(connection, state, authors);
  connection.onExecuteCommand(commands(connection, state, authors, changed));
}

/** Answers what our own client asks of scenes and of ignored findings. */
function registerSceneRequests(connection: Connection, { scripts }: ServerState, authors: AuthorStore): void {
  const latest = (uri: string) => scripts.get(uri)?.schedule.latest;
  const ofScene =
    <T>(work: (reading: ScriptReading, scene: AnalyzedScene) => T | null) =>
    ({ uri, line }: PlaceParams, token: CancellationToken) =>
      answer<T | null>(token, connection.console, null, () => {
        const reading = latest(uri);
        const scene = reading && sceneAtLine(reading, line);
        return reading === undefined || scene === undefined ? null : work(reading, scene);
      });
  connection.onRequest(COMPARE_REQUEST, ofScene(compareScene));
  connection.onRequest(DRIVERS_REQUEST, ofScene(sceneDrivers));
  connection.onRequest(IGNORED_REQUEST, ({ uri }: DocumentParams, token) =>
    answer<IgnoredAnswer | null>(token, connection.console, null, async () => {
      const reading = latest(uri);
      return reading === undefined ? null : ignoredInScript((await authors.read(uri)).ignored, reading);
    }),
  );
}

/** Carries out the commands of the server; what goes wrong is told, not thrown. */
function commands(
  connection: Connection,
  state: ServerState,
  authors: AuthorStore,
  changed: (uri: string) => void,
) {
  const { documents, findings, support } = state;
  /** A notification, which asks for no answer: what the console's own functions send does. */
  const tell = (type: MessageType, message: string) =>
    connection.sendNotification(ShowMessageNotification.type, { type, message });
  const ignore = async ({ uri, version, code, start, in: within }: IgnoreFindingParams) => {
    const document = documents.get(uri);
    const found = document?.version === version ? await findings.of(document) : undefined;
    const finding = found?.findings.find((other) => other.code === code && other.start === start);
    if (found === undefined || finding === undefined) return tell(MessageType.Info, STALE);
    const entry = ignoring(finding, within, found.reading.script);
    await authors.change(uri, (said) => mergeAuthorFiles(said, { ...NOTHING_SAID, ignored: [entry] }));
    changed(uri);
  };
  const restore = async ({ uri, entries }: RestoreFindingsParams) => {
    await authors.change(uri, (said) => restoring(said, entries));
    changed(uri);
  };
  const setTone = async ({ uri, version, line, word }: SetToneParams) => {
    const document = documents.get(uri);
    if (support.guardsEdits !== true || document === undefined) return;
    const edit = document.version === version ? toneEdit(document, line, word) : undefined;
    const result = edit && (await connection.workspace.applyEdit({ label: 'Set the tone of a scene', edit }));
    if (result?.applied !== true) await tell(MessageType.Info, STALE);
  };
  const looking = lookingCommands(connection, state, tell);

  return async ({ command, arguments: [params] = [] }: ExecuteCommandParams) => {
    try {
      if (command === IGNORE_FINDING_COMMAND) await ignore(params as IgnoreFindingParams);
      else if (command === RESTORE_FINDINGS_COMMAND) await restore(params as RestoreFindingsParams);
      else if (command === SET_TONE_COMMAND) await setTone(params as SetToneParams);
      else await looking(command, params);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await tell(MessageType.Error, `That could not be done: ${reason}`);
    }
    return null;
  };
}

/** Carries out the commands that only show something, by what the standard has for it. */
function lookingCommands(
  connection: Connection,
  { documents, scripts }: ServerState,
  tell: (type: MessageType, message: string) => Promise<void>,
) {
  const select = (uri: string, selection: LspRange) =>
    connection.window.showDocument({ uri, takeFocus: true, selection });
  const showPlace = ({ uri, line }: ShowPlaceParams) => {
    const place = { line, character: 0 };
    return select(uri, { start: place, end: place });
  };
  const showLine = ({ uri, version, ranges: [range] }: ShowEvidenceParams) => {
    const document = documents.get(uri);
    if (document?.version !== version || range === undefined) return tell(MessageType.Info, STALE);
    return select(uri, document.positions.rangeOf(range));
  };
  const compare = ({ uri, line }: PlaceParams) => {
    const reading = scripts.get(uri)?.schedule.latest;
    const scene = reading && sceneAtLine(reading, line);
    if (reading === undefined || scene === undefined) return tell(MessageType.Info, STALE);
    return tell(MessageType.Info, comparisonInWords(compareScene(reading, scene)));
  };
  return async (command: string, params: unknown): Promise<void> => {
    if (command === SHOW_PLACE_COMMAND) await showPlace(params as ShowPlaceParams);
    else if (command === SHOW_LINE_COMMAND) await showLine(params as ShowEvidenceParams);
    else if (command === TELL_COMPARISON_COMMAND) await compare(params as PlaceParams);
  };
}
