import {
  CodeActionKind,
  type Connection,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { type ClientSupport, clientSupport } from './documents/clientSupport.js';
import { SERVER_COMMANDS } from './requests/executeCommand.js';
import { type ServerPorts, Session } from './session.js';

/** How much a server holds in memory at the moment. */
export interface Held {
  readonly documents: number;
  readonly scripts: number;
  readonly settings: number;
}

/** Serves one client over a connection, which listens when this returns. The result tells what is held. */
export function startServer(connection: Connection, ports: ServerPorts): () => Held {
  let session: Session | undefined;
  connection.onInitialize((params) => {
    const support = clientSupport(params);
    session = new Session(connection, ports, support);
    session.listen();
    return { serverInfo: { name: 'undercurrent' }, capabilities: capabilities(support) };
  });
  connection.listen();
  return () => ({
    documents: session?.documents.all().length ?? 0,
    scripts: session?.scripts.size ?? 0,
    settings: session?.settings.size ?? 0,
  });
}

function capabilities({ othersGiveStructure, pullsDiagnostics }: ClientSupport): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    inlayHintProvider: true,
    codeLensProvider: {},
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    executeCommandProvider: { commands: [...SERVER_COMMANDS] },
    completionProvider: { triggerCharacters: [':', ' '] },
    // A client that is pushed them would show them twice.
    ...(pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'undercurrent',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    workspaceSymbolProvider: true,
    // What the author said of a script goes with it.
    workspace: {
      fileOperations: {
        didRename: {
          filters: [
            {
              scheme: 'file',
              pattern: { glob: '**/*.{fountain,spmd}', matches: 'file', options: { ignoreCase: true } },
            },
          ],
        },
      },
    },
    ...(othersGiveStructure !== true && {
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
    }),
  };
}
