import { type Connection, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver';
import {
  CLEAR_CACHE_REQUEST,
  type DocumentParams,
  READING_CHANGED_NOTIFICATION,
  RESCORE_REQUEST,
  STATUS_NOTIFICATION,
  type StatusParams,
  VISIBLE_LINES_NOTIFICATION,
  type VisibleLinesParams,
} from '../protocol/editorMessages.js';
import { removeReadings } from '../inference/index.js';
import { type ClientSupport, clientSupport } from './clientSupport.js';
import { DocumentSettings } from './documentSettings.js';
import { diagnostics } from './features/diagnostics.js';
import { registerFeatures } from './features.js';
import type { SharedModel } from './openModel.js';
import { OpenScript } from './openScript.js';
import { ReadingProgress } from './progress.js';
import type { Clock, SchedulePorts } from './readingSchedule.js';
import { SCRIPT_DOCUMENTS, type ScriptDocument } from './scriptDocument.js';
import type { ServerState } from './serverState.js';

/** What a server needs from the runtime it was started in. */
export interface ServerPorts {
  readonly clock: Clock;
  /** Makes the model, given where readings may be kept and what to do when WebAssembly takes over. */
  readonly createModel: (
    cacheFolder: string | undefined,
    onFallback: (reason: string) => void,
  ) => Pick<SharedModel, 'open' | 'flush' | 'close'>;
}

/** Serves one client over a connection. The connection listens when this returns. */
export function startServer(connection: Connection, ports: ServerPorts): void {
  connection.onInitialize((params) => {
    const support = clientSupport(params);
    const session = new Session(connection, ports, support);
    session.listen();
    const givesStructure = support.othersGiveStructure !== true;
    return {
      serverInfo: { name: 'undercurrent' },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
        hoverProvider: true,
        inlayHintProvider: true,
        codeLensProvider: {},
        diagnosticProvider: {
          identifier: 'undercurrent',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        workspaceSymbolProvider: true,
        ...(givesStructure && {
          documentSymbolProvider: true,
          foldingRangeProvider: true,
          selectionRangeProvider: true,
        }),
      },
    };
  });
  connection.listen();
}

class Session implements ServerState {
  readonly documents = new TextDocuments(SCRIPT_DOCUMENTS);
  readonly scripts = new Map<string, OpenScript>();
  readonly settings: DocumentSettings;
  readonly support: ClientSupport;
  readonly #connection: Connection;
  readonly #model: Pick<SharedModel, 'open' | 'flush' | 'close'>;
  readonly #clock: Clock;
  #limited: string | undefined;

  constructor(connection: Connection, ports: ServerPorts, support: ClientSupport) {
    this.#connection = connection;
    this.#clock = ports.clock;
    this.support = support;
    this.#model = ports.createModel(support.cacheFolder, (reason) => (this.#limited = reason));
    this.settings = new DocumentSettings(async (uri) =>
      support.givesSettings
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'undercurrent' })
        : undefined,
    );
  }

  listen(): void {
    const { documents, scripts } = this;
    // The first content event comes with the opening; only later ones are changes.
    documents.onDidOpen(({ document }) => this.#open(document));
    documents.onDidChangeContent(({ document }) => this.#change(document));
    documents.onDidSave(({ document }) => void scripts.get(document.uri)?.saved());
    documents.onDidClose(({ document }) => this.#close(document));
    documents.listen(this.#connection);
    this.#connection.onDidChangeConfiguration(() => this.#settingsChanged());
    this.#connection.onNotification(VISIBLE_LINES_NOTIFICATION, ({ uri, first, last }: VisibleLinesParams) =>
      scripts.get(uri)?.schedule.show({ first, last }),
    );
    this.#connection.onRequest(RESCORE_REQUEST, async ({ uri }: DocumentParams) => {
      await scripts.get(uri)?.schedule.read();
    });
    this.#connection.onRequest(CLEAR_CACHE_REQUEST, () => this.#clearCache());
    this.#connection.onShutdown(() => this.#shutDown());
    registerFeatures(this.#connection, this);
  }

  #open(document: ScriptDocument): void {
    const { uri } = document;
    const progress = this.support.showsProgress
      ? new ReadingProgress(this.#connection, () => this.scripts.get(uri)?.schedule.stop())
      : undefined;
    const script = new OpenScript(document, this.#schedulePorts(), () => this.settings.of(uri), progress);
    this.scripts.set(uri, script);
    void script.opened();
  }

  #change(document: ScriptDocument): void {
    if (!this.support.pullsDiagnostics) this.#pushDiagnostics(document);
    const script = this.scripts.get(document.uri);
    if (script !== undefined && script.schedule.document.version !== document.version)
      void script.changed(document);
  }

  #close({ uri }: ScriptDocument): void {
    this.scripts.get(uri)?.schedule.stop();
    this.scripts.delete(uri);
    this.settings.forget(uri);
    if (!this.support.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  #schedulePorts(): SchedulePorts {
    return {
      openModel: () => this.#model.open(),
      clock: this.#clock,
      onState: ({ uri, version }, state) => {
        const limited = this.#limited;
        const params: StatusParams = { uri, version, state, ...(limited !== undefined && { limited }) };
        void this.#connection.sendNotification(STATUS_NOTIFICATION, params);
        if (state.kind === 'ready') void this.#model.flush();
      },
      onReading: ({ document: { uri } }) => this.#readingChanged(uri),
    };
  }

  #readingChanged(uri: string): void {
    const { languages } = this.#connection;
    const params: DocumentParams = { uri };
    void this.#connection.sendNotification(READING_CHANGED_NOTIFICATION, params);
    if (this.support.refreshesInlayHints) void languages.inlayHint.refresh();
    if (this.support.refreshesCodeLens) void this.#connection.sendRequest('workspace/codeLens/refresh');
  }

  #pushDiagnostics(document: ScriptDocument): void {
    const { uri, version } = document;
    void this.#connection.sendDiagnostics({ uri, version, diagnostics: diagnostics(document) });
  }

  #settingsChanged(): void {
    this.settings.forget();
    for (const { uri } of this.documents.all()) this.#readingChanged(uri);
  }

  async #clearCache(): Promise<void> {
    for (const { schedule } of this.scripts.values()) schedule.stop();
    await this.#model.close();
    const { cacheFolder } = this.support;
    if (cacheFolder !== undefined) await removeReadings(cacheFolder);
    for (const { schedule } of this.scripts.values()) void schedule.read();
  }

  async #shutDown(): Promise<void> {
    for (const { schedule } of this.scripts.values()) schedule.stop();
    await this.#model.close();
  }
}
