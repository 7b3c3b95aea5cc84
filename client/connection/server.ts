import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
  CORRECT_LINE_REQUEST,
  type CorrectionAnswer,
  type CorrectLineParams,
  LINE_READING_REQUEST,
  type LinePlaceParams,
  type LineReadingAnswer,
} from '../../protocol/correctionMessages.js';
import {
  ARC_REQUEST,
  type ArcAnswer,
  type ArcParams,
  CLEAR_CACHE_REQUEST,
  DESCRIBE_REQUEST,
  type DescriptionAnswer,
  type DocumentParams,
  EXPORT_REQUEST,
  type ExportAnswer,
  type ExportParams,
  FAILED_NOTIFICATION,
  type FailedParams,
  MARKS_REQUEST,
  type MarksAnswer,
  type PlaceParams,
  READING_CHANGED_NOTIFICATION,
  RESCORE_REQUEST,
  SCENES_REQUEST,
  type ScenesAnswer,
  STATUS_NOTIFICATION,
  type StatusParams,
  VISIBLE_LINES_NOTIFICATION,
  type VisibleLinesParams,
} from '../../protocol/editorMessages.js';
import {
  COMPARE_REQUEST,
  type CompareAnswer,
  DRIVERS_REQUEST,
  type DriversAnswer,
  IGNORED_REQUEST,
  type IgnoredAnswer,
  RESTORE_FINDINGS_COMMAND,
  type RestoreFindingsParams,
  SET_TONE_COMMAND,
  type SetToneParams,
} from '../../protocol/findingMessages.js';
import {
  MOVE_SCENES_REQUEST,
  type MoveScenesAnswer,
  type MoveScenesParams,
  WHAT_IF_NOTIFICATION,
  type WhatIfParams,
} from '../../protocol/whatIfMessages.js';
import type { ServerState } from '../words/statusTexts.js';

/**
 * The language server, as far as it is more than LSP. While it does not run, every answer is `null`; what has no answer
 * says whether it was done.
 */
export interface Server {
  state(): ServerState;
  marks(uri: string): Promise<MarksAnswer | null>;
  scenes(uri: string): Promise<ScenesAnswer | null>;
  describe(place: PlaceParams): Promise<DescriptionAnswer | null>;
  arc(params: ArcParams): Promise<ArcAnswer | null>;
  exportText(params: ExportParams): Promise<ExportAnswer | null>;
  compare(place: PlaceParams): Promise<CompareAnswer | null>;
  drivers(place: PlaceParams): Promise<DriversAnswer | null>;
  ignored(uri: string): Promise<IgnoredAnswer | null>;
  restoreFindings(params: RestoreFindingsParams): Promise<boolean>;
  setTone(params: SetToneParams): Promise<boolean>;
  lineReading(place: LinePlaceParams): Promise<LineReadingAnswer | null>;
  correctLine(params: CorrectLineParams): Promise<CorrectionAnswer | null>;
  rescore(uri: string): Promise<boolean>;
  clearCache(): Promise<boolean>;
  showLines(lines: VisibleLinesParams): Promise<void>;
  tellWhatIf(whatIf: WhatIfParams): Promise<void>;
  moveScenes(params: MoveScenesParams): Promise<MoveScenesAnswer | null>;
  onReadingChanged(listener: (uri: string) => void): void;
  onStatus(listener: (status: StatusParams) => void): void;
  onFailed(listener: (failed: FailedParams) => void): void;
  onState(listener: (state: ServerState) => void): void;
}

export function createServer(client: LanguageClient): Server {
  /** `undefined` where nothing has come back; some answers are nothing by themselves. */
  const send = async <Answer>(method: string, params?: object): Promise<Answer | null | undefined> => {
    if (client.state !== State.Running) return undefined;
    try {
      return (await client.sendRequest<Answer | null>(method, params)) ?? null;
    } catch (error) {
      client.warn(`${method} was not answered`, error);
      return undefined;
    }
  };
  const ask = async <Answer>(method: string, params?: object): Promise<Answer | null> =>
    (await send<Answer>(method, params)) ?? null;
  const isDone = async (method: string, params: object): Promise<boolean> =>
    (await send(method, params)) !== undefined;
  const execute = (command: string, params: object): Promise<boolean> =>
    isDone('workspace/executeCommand', { command, arguments: [params] });
  /** Nobody waits for what has no answer, so a failure is for the log. */
  const notify = async (method: string, params: object): Promise<void> => {
    if (client.state !== State.Running) return;
    try {
      await client.sendNotification(method, params);
    } catch (error) {
      client.warn(`${method} was not sent`, error);
    }
  };
  return {
    state: () => serverState(client.state),
    marks: (uri) => ask<MarksAnswer>(MARKS_REQUEST, { uri } satisfies DocumentParams),
    scenes: (uri) => ask<ScenesAnswer>(SCENES_REQUEST, { uri } satisfies DocumentParams),
    describe: (place) => ask<DescriptionAnswer>(DESCRIBE_REQUEST, place),
    arc: (params) => ask<ArcAnswer>(ARC_REQUEST, params),
    exportText: (params) => ask<ExportAnswer>(EXPORT_REQUEST, params),
    compare: (place) => ask<CompareAnswer>(COMPARE_REQUEST, place),
    drivers: (place) => ask<DriversAnswer>(DRIVERS_REQUEST, place),
    ignored: (uri) => ask<IgnoredAnswer>(IGNORED_REQUEST, { uri } satisfies DocumentParams),
    restoreFindings: (params) => execute(RESTORE_FINDINGS_COMMAND, params),
    setTone: (params) => execute(SET_TONE_COMMAND, params),
    lineReading: (place) => ask<LineReadingAnswer>(LINE_READING_REQUEST, place),
    correctLine: (params) => ask<CorrectionAnswer>(CORRECT_LINE_REQUEST, params),
    rescore: (uri) => isDone(RESCORE_REQUEST, { uri } satisfies DocumentParams),
    async clearCache() {
      return (await ask<boolean>(CLEAR_CACHE_REQUEST)) === true;
    },
    showLines: (lines) => notify(VISIBLE_LINES_NOTIFICATION, lines),
    tellWhatIf: (whatIf) => notify(WHAT_IF_NOTIFICATION, whatIf),
    moveScenes: (params) => ask<MoveScenesAnswer>(MOVE_SCENES_REQUEST, params),
    onReadingChanged(listener) {
      client.onNotification(READING_CHANGED_NOTIFICATION, ({ uri }: DocumentParams) => listener(uri));
    },
    onStatus(listener) {
      client.onNotification(STATUS_NOTIFICATION, listener);
    },
    onFailed(listener) {
      client.onNotification(FAILED_NOTIFICATION, listener);
    },
    onState(listener) {
      client.onDidChangeState(({ newState }) => listener(serverState(newState)));
    },
  };
}

function serverState(state: State): ServerState {
  switch (state) {
    case State.Running:
      return 'running';
    case State.Starting:
      return 'starting';
    default:
      return 'stopped';
  }
}
