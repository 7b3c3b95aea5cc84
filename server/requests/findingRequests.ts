import {
  type CancellationToken,
  type Connection,
  MessageType,
  type Range as LspRange,
} from 'vscode-languageserver';
import { type AnalyzedScene, ignoring, mergeAuthorFiles, NOTHING_SAID, restoring } from '../../core/index.js';
import type { DocumentParams, PlaceParams } from '../../protocol/editorMessages.js';
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
} from '../../protocol/findingMessages.js';
import { answering } from './answer.js';
import type { AuthorStore } from '../author/authorStore.js';
import type { ServerCommands } from './executeCommand.js';
import { compareScene, comparisonInWords } from '../features/compareScene.js';
import { findingActions } from '../features/findingActions.js';
import { ignoredInScript } from '../features/ignoredInScript.js';
import { sceneDrivers } from '../features/sceneDrivers.js';
import { toneCompletion } from '../features/toneCompletion.js';
import { toneEdit } from '../features/toneEdit.js';
import { showMessage } from '../telling/notices.js';
import { sceneAtLine } from '../reading/places.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import type { ServerState } from './serverState.js';

const STALE = 'The script has changed since. Try again.';

/** Answers what editors ask about findings. */
export function registerFindings(connection: Connection, state: ServerState, authors: AuthorStore): void {
  const { documents, findings, support, whatIfs } = state;
  const reply = answering(connection);

  connection.onCodeAction(({ textDocument: { uri }, range }, token) =>
    reply(token, [], async () => {
      const document = documents.get(uri);
      const found = document === undefined ? undefined : await findings.of(document);
      return found === undefined
        ? []
        : findingActions(found, range, { ...support, hearsAuthor: !whatIfs.has(uri) });
    }),
  );
  connection.onCompletion(({ textDocument: { uri }, position }, token) =>
    reply(token, [], () => {
      const document = documents.get(uri);
      return document === undefined ? [] : toneCompletion(document, position);
    }),
  );
  registerSceneRequests(connection, state, authors);
}

/** Answers what our own client asks of scenes and of ignored findings. */
function registerSceneRequests(connection: Connection, { scripts }: ServerState, authors: AuthorStore): void {
  const reply = answering(connection);
  const latest = (uri: string) => scripts.get(uri)?.schedule.latest;
  const ofScene =
    <T>(work: (reading: ScriptReading, scene: AnalyzedScene) => T | null) =>
    ({ uri, line }: PlaceParams, token: CancellationToken) =>
      reply<T | null>(token, null, () => {
        const reading = latest(uri);
        const scene = reading && sceneAtLine(reading, line);
        return reading === undefined || scene === undefined ? null : work(reading, scene);
      });
  connection.onRequest(COMPARE_REQUEST, ofScene(compareScene));
  connection.onRequest(DRIVERS_REQUEST, ofScene(sceneDrivers));
  connection.onRequest(IGNORED_REQUEST, ({ uri }: DocumentParams, token) =>
    reply<IgnoredAnswer | null>(token, null, async () => {
      const reading = latest(uri);
      return reading === undefined ? null : ignoredInScript((await authors.read(uri)).ignored, reading);
    }),
  );
}

type FindingCommands = Pick<
  ServerCommands,
  | typeof IGNORE_FINDING_COMMAND
  | typeof RESTORE_FINDINGS_COMMAND
  | typeof SET_TONE_COMMAND
  | keyof LookingCommands
>;

type LookingCommands = Pick<
  ServerCommands,
  typeof SHOW_PLACE_COMMAND | typeof SHOW_LINE_COMMAND | typeof TELL_COMPARISON_COMMAND
>;

/** What can be done about findings. `changed` is called when other findings are told of a script than before. */
export function findingCommands(
  connection: Connection,
  state: ServerState,
  authors: AuthorStore,
  changed: (uri: string) => void,
): FindingCommands {
  const { documents, findings, support } = state;
  const tellStale = () => showMessage(connection, MessageType.Info, STALE);
  const ignore = async ({ uri, version, code, start, in: within }: IgnoreFindingParams) => {
    const document = documents.get(uri);
    const found = document?.version === version ? await findings.of(document) : undefined;
    const finding = found?.findings.find((other) => other.code === code && other.start === start);
    if (found === undefined || finding === undefined) return tellStale();
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
    if (result?.applied !== true) await tellStale();
  };
  return {
    [IGNORE_FINDING_COMMAND]: (params) => ignore(params as IgnoreFindingParams),
    [RESTORE_FINDINGS_COMMAND]: (params) => restore(params as RestoreFindingsParams),
    [SET_TONE_COMMAND]: (params) => setTone(params as SetToneParams),
    ...lookingCommands(connection, state),
  };
}

/** The commands that only show something, by what the standard has for it. */
function lookingCommands(connection: Connection, { documents, scripts }: ServerState): LookingCommands {
  const tell = (message: string) => showMessage(connection, MessageType.Info, message);
  const select = (uri: string, selection: LspRange) =>
    connection.window.showDocument({ uri, takeFocus: true, selection });
  const showPlace = ({ uri, line }: ShowPlaceParams) => {
    const place = { line, character: 0 };
    return select(uri, { start: place, end: place });
  };
  const showLine = async ({ uri, version, ranges: [range] }: ShowEvidenceParams) => {
    const document = documents.get(uri);
    if (document?.version !== version || range === undefined) await tell(STALE);
    else await select(uri, document.positions.rangeOf(range));
  };
  const compare = ({ uri, line }: PlaceParams) => {
    const reading = scripts.get(uri)?.schedule.latest;
    const scene = reading && sceneAtLine(reading, line);
    if (reading === undefined || scene === undefined) return tell(STALE);
    return tell(comparisonInWords(compareScene(reading, scene)));
  };
  return {
    [SHOW_PLACE_COMMAND]: (params) => showPlace(params as ShowPlaceParams),
    [SHOW_LINE_COMMAND]: (params) => showLine(params as ShowEvidenceParams),
    [TELL_COMPARISON_COMMAND]: (params) => compare(params as PlaceParams),
  };
}
