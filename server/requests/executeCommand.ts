import { CancellationToken, type Connection, MessageType } from 'vscode-languageserver';
import {
  CLEAR_CACHE_COMMAND,
  DESCRIBE_SCENE_COMMAND,
  RESCORE_COMMAND,
} from '../../protocol/editorMessages.js';
import {
  IGNORE_FINDING_COMMAND,
  RESTORE_FINDINGS_COMMAND,
  SET_TONE_COMMAND,
  SHOW_LINE_COMMAND,
  SHOW_PLACE_COMMAND,
  TELL_COMPARISON_COMMAND,
} from '../../protocol/findingMessages.js';
import { answer } from './answer.js';
import { showMessage } from '../telling/notices.js';
import { reasonOf } from '../work/reasonOf.js';

/** The commands that the server itself carries out. */
export const SERVER_COMMANDS = [
  IGNORE_FINDING_COMMAND,
  RESTORE_FINDINGS_COMMAND,
  SHOW_PLACE_COMMAND,
  SHOW_LINE_COMMAND,
  TELL_COMPARISON_COMMAND,
  SET_TONE_COMMAND,
  RESCORE_COMMAND,
  CLEAR_CACHE_COMMAND,
  DESCRIBE_SCENE_COMMAND,
] as const;

/** What each command does with its one argument; what it returns is answered. */
export type ServerCommands = Readonly<
  Record<(typeof SERVER_COMMANDS)[number], (params: unknown) => Promise<unknown>>
>;

/** Carries out the commands of the server. What goes wrong is told and logged. */
export function registerCommands(connection: Connection, commands: ServerCommands): void {
  // Not given up when the asker no longer waits: what a writer has said is done.
  connection.onExecuteCommand(({ command, arguments: [params] = [] }) =>
    answer<unknown>(CancellationToken.None, connection.console, null, async () => {
      const known = SERVER_COMMANDS.find((name) => name === command);
      try {
        return (known && (await commands[known](params))) ?? null;
      } catch (error) {
        const reason = reasonOf(error);
        await showMessage(connection, MessageType.Error, `That could not be done: ${reason}`);
        throw error;
      }
    }),
  );
}
