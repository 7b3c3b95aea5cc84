import { type ExtensionContext, extensions, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  TransportKind,
} from 'vscode-languageclient/node';
import { begunTone } from '../../core/intent/begunTone.js';
import { READ_LINE_AS_COMMAND } from '../../protocol/correctionMessages.js';
import type { ClientOptions } from '../../protocol/editorMessages.js';
import { FOUNTAIN } from '../screenplays/fountainDocument.js';
import { createRestartPolicy } from './restartPolicy.js';
import { offerLog } from './offerLog.js';
import type { Say } from '../words/say.js';

/** Extensions that give a Fountain file its outline and folding already. */
const STRUCTURE_GIVERS = ['piersdeseilligny.betterfountain', 'oliverparaskos.fountain-lsp'];

/** The client of our language server, which runs in a process of its own. It has not been started. */
export function createClient(context: ExtensionContext, log: LogOutputChannel, say: Say): LanguageClient {
  const options: ClientOptions = {
    cacheFolder: context.globalStorageUri.fsPath,
    ...(context.storageUri && { windowFolder: context.storageUri.fsPath }),
    drawsMarks: true,
    followsReadings: true,
    actsOnFindings: true,
    correctsLines: true,
    othersGiveStructure: STRUCTURE_GIVERS.some((id) => extensions.getExtension(id) !== undefined),
  };
  return new LanguageClient(
    'undercurrent',
    'Undercurrent',
    { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc },
    {
      // Any scheme: files, untitled scripts, virtual and remote ones.
      documentSelector: [{ language: FOUNTAIN }],
      initializationOptions: options,
      synchronize: { configurationSection: 'undercurrent' },
      // The only commands that a hover's text may run; a screenplay's words stand in it letter by letter.
      markdown: { isTrusted: { enabledCommands: [READ_LINE_AS_COMMAND] } },
      middleware: {
        // VS Code asks at each word that is typed; there is something to offer inside a tone alone.
        provideCompletionItem: (document, position, context, token, next) => {
          const before = document.lineAt(position).text.slice(0, position.character);
          return begunTone(before) === undefined ? [] : next(document, position, context, token);
        },
      },
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      errorHandler: quietErrorHandler(log, say),
      initializationFailedHandler: () => false,
    },
  );
}

/** Starts the server again when it ends, without a word; says so once when it keeps ending. */
function quietErrorHandler(log: LogOutputChannel, say: Say): ErrorHandler {
  const shallRestart = createRestartPolicy(Date.now);
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      if (shallRestart()) return { action: CloseAction.Restart, handled: true };
      void offerLog(
        log,
        say,
        say('Undercurrent has stopped reading: its server ended several times. Your script is not affected.'),
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
