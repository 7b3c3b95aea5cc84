import { CancellationToken, type Connection, MessageType } from 'vscode-languageserver';
import {
  CLEAR_CACHE_COMMAND,
  CLEAR_CACHE_REQUEST,
  DESCRIBE_SCENE_COMMAND,
  type DocumentParams,
  type PlaceParams,
  RESCORE_COMMAND,
  RESCORE_REQUEST,
  VISIBLE_LINES_NOTIFICATION,
  type VisibleLinesParams,
} from '../../protocol/editorMessages.js';
import { answering } from './answer.js';
import type { ServerCommands } from './executeCommand.js';
import { showMessage } from '../telling/notices.js';
import { sceneAtLine } from '../reading/places.js';
import type { ServerState } from './serverState.js';
import { describeScene } from '../words/readingWords.js';

type ReadingCommands = Pick<
  ServerCommands,
  typeof RESCORE_COMMAND | typeof CLEAR_CACHE_COMMAND | typeof DESCRIBE_SCENE_COMMAND
>;

/** Answers what our own client asks of the reading itself. */
export function registerReading(
  connection: Connection,
  { scripts }: Pick<ServerState, 'scripts'>,
  clearCache: () => Promise<void>,
): void {
  const reply = answering(connection);
  connection.onNotification(VISIBLE_LINES_NOTIFICATION, ({ uri, first, last }: VisibleLinesParams) =>
    scripts.get(uri)?.schedule.show({ first, last }),
  );
  connection.onRequest(RESCORE_REQUEST, ({ uri }: DocumentParams, token) =>
    reply(token, null, async () => {
      await scripts.get(uri)?.schedule.read();
      return null;
    }),
  );
  connection.onRequest(CLEAR_CACHE_REQUEST, () =>
    reply(CancellationToken.None, false, async () => {
      await clearCache();
      return true;
    }),
  );
}

/** The same for other editors, which know commands alone. */
export function readingCommands(
  connection: Connection,
  { documents, scripts }: Pick<ServerState, 'documents' | 'scripts'>,
  clearCache: () => Promise<void>,
): ReadingCommands {
  return {
    [RESCORE_COMMAND]: async (params) => {
      const { uri } = (params ?? {}) as Partial<DocumentParams>;
      const wanted = uri === undefined ? [...scripts.values()] : [scripts.get(uri)];
      await Promise.all(wanted.map((script) => script?.schedule.read()));
    },
    [CLEAR_CACHE_COMMAND]: clearCache,
    [DESCRIBE_SCENE_COMMAND]: async (params) => {
      const { uri = '', line = 0 } = (params ?? {}) as Partial<PlaceParams>;
      const reading = scripts.get(uri)?.schedule.latest;
      if (reading !== undefined && reading.document.version !== documents.get(uri)?.version)
        throw new Error('the script has been changed since it was read.');
      const scene = reading && sceneAtLine(reading, line);
      if (reading === undefined || scene === undefined)
        throw new Error('there is no scene that has been read at this place.');
      const text = describeScene(reading, scene);
      await showMessage(connection, MessageType.Info, text);
      return text;
    },
  };
}
