import { join } from 'node:path';
import { type Connection, TextDocuments } from 'vscode-languageserver';
import {
  type DocumentParams,
  READING_CHANGED_NOTIFICATION,
  type ReadingState,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../protocol/editorMessages.js';
import { type Norms, tidied } from '../core/index.js';
import type { Settings } from '../protocol/settings.js';
import { removeReadings } from '../inference/index.js';
import { AuthorStore, isUnnamed } from './author/authorStore.js';
import { background } from './work/background.js';
import { registerCorrections } from './requests/correctionRequests.js';
import type { ClientSupport } from './documents/clientSupport.js';
import { DocumentSettings } from './documents/documentSettings.js';
import { DiagnosticNews } from './telling/diagnosticNews.js';
import { registerCommands } from './requests/executeCommand.js';
import { registerFeatures } from './requests/featureRequests.js';
import { findingCommands, registerFindings } from './requests/findingRequests.js';
import { Notices } from './telling/notices.js';
import type { ReadingModel } from './reading/readingModel.js';
import { OpenScript } from './reading/openScript.js';
import { ReadingProgress } from './reading/progress.js';
import { readingCommands, registerReading } from './requests/readingRequests.js';
import type { Clock, SchedulePorts } from './reading/readingSchedule.js';
import { reasonOf } from './work/reasonOf.js';
import type { AuthorsSay } from './reading/scriptReading.js';
import { SCRIPT_DOCUMENTS, type ScriptDocument } from './documents/scriptDocument.js';
import { ScriptFindings } from './reading/scriptFindings.js';
import type { ServerState } from './requests/serverState.js';
import { SharedModel } from './reading/sharedModel.js';
import { hearInWhatIfs, registerWhatIfs } from './requests/whatIfRequests.js';
import { WhatIfs } from './documents/whatIfs.js';

/** What a server needs from the runtime it was started in. */
export interface ServerPorts {
  readonly clock: Clock;
  readonly openModel: (wishes: ModelWishes) => Promise<ReadingModel>;
  /** The norms that its readings are held against; asked for until they have come once. */
  readonly norms: () => Promise<Norms | undefined>;
}

/** How the model is to be run, where its readings may be kept, and whom to tell when WebAssembly takes over or the cache is lost. */
export interface ModelWishes {
  readonly runtime: Settings['runtime'];
  readonly cacheFolder: string | undefined;
  readonly onFallback: (reason: string) => void;
  readonly onCacheLost: (reason: string) => void;
}

/** All that is held for one client. */
export class Session implements ServerState {
  readonly documents = new TextDocuments(SCRIPT_DOCUMENTS);
  readonly scripts = new Map<string, OpenScript>();
  readonly settings: DocumentSettings;
  readonly support: ClientSupport;
  readonly findings: ScriptFindings;
  readonly whatIfs = new WhatIfs();
  readonly #authors: AuthorStore;
  readonly #connection: Connection;
  readonly #model: SharedModel;
  readonly #clock: Clock;
  readonly #notices: Notices;
  readonly #diagnostics: DiagnosticNews;
  #limited: string | undefined;

  constructor(connection: Connection, { clock, openModel, norms }: ServerPorts, support: ClientSupport) {
    this.#connection = connection;
    this.#clock = clock;
    this.support = support;
    this.settings = new DocumentSettings(
      async (uri) =>
        support.givesSettings
          ? connection.workspace.getConfiguration({
              ...(uri !== undefined && { scopeUri: this.whatIfs.scriptOf(uri) }),
              section: 'undercurrent',
            })
          : undefined,
      support.settings,
    );
    this.#notices = new Notices(connection, support);
    this.#model = new SharedModel(
      (runtime) =>
        openModel({
          runtime,
          cacheFolder: support.cacheFolder,
          onFallback: (reason) => this.#fellBack(reason),
          onCacheLost: (reason) =>
            connection.console.warn(`Readings are not kept for the next time: ${reason}`),
        }),
      async () => (await this.settings.ofWindow()).runtime,
    );
    const { cacheFolder, windowFolder } = support;
    this.#authors = new AuthorStore({
      elsewhere: cacheFolder && join(cacheFolder, 'authors'),
      ofWindow: windowFolder && join(windowFolder, 'authors'),
      scriptOf: (uri) => this.whatIfs.scriptOf(uri),
      onNotKept: (uri, reason) => this.#notices.authorIsNotKept(uri, reason),
    });
    this.findings = new ScriptFindings({
      readingOf: (uri) => this.scripts.get(uri)?.schedule.latest,
      norms,
      genreOf: async (uri) => (await this.settings.of(uri)).genre,
      authors: this.#authors,
      log: (problem) => connection.console.warn(problem),
    });
    this.#diagnostics = new DiagnosticNews(connection, support, this.findings);
  }

  listen(): void {
    const { documents, scripts } = this;
    // The first content event comes with the opening; only later ones are changes.
    documents.onDidOpen(({ document }) => this.#open(document));
    documents.onDidChangeContent(({ document }) => this.#change(document));
    documents.onDidSave(({ document }) => {
      const script = scripts.get(document.uri);
      void script?.saved();
      // Others write the author's file too, by version control.
      this.#inBackground(script?.schedule.hear());
      this.#findingsChanged(document.uri);
      this.#inBackground(hearInWhatIfs(this, document.uri));
      this.#inBackground(this.#model.flush());
    });
    documents.onDidClose(({ document }) => this.#close(document));
    this.#connection.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#inBackground(this.#renamed(oldUri, newUri));
    });
    documents.listen(this.#connection);
    this.#connection.onDidChangeConfiguration((params) =>
      this.#inBackground(this.#settingsChanged(params?.settings)),
    );
    this.#connection.onShutdown(() => this.#shutDown());
    this.#register(() => this.#clearCache());
  }

  /** Requests and commands, each by the file of its feature. */
  #register(clearCache: () => Promise<void>): void {
    const connection = this.#connection;
    registerReading(connection, this, clearCache);
    registerFeatures(connection, this);
    registerFindings(connection, this, this.#authors);
    registerCorrections(connection, this, this.#authors);
    registerWhatIfs(connection, this);
    registerCommands(connection, {
      ...readingCommands(connection, this, clearCache),
      ...findingCommands(connection, this, this.#authors, (uri) => this.#answered(uri)),
    });
  }

  #open(document: ScriptDocument): void {
    const { uri, screenplay } = document;
    // A window may have gone without closing what it had open.
    if (screenplay.text === '') this.#inBackground(this.#authors.forget(uri));
    const progress = this.support.showsProgress
      ? new ReadingProgress(this.#connection, () => this.scripts.get(uri)?.schedule.cancel())
      : undefined;
    // Opened again without having been closed: what was under way is of a text that is gone.
    this.#inBackground(this.scripts.get(uri)?.close());
    const script = new OpenScript(document, this.#schedulePorts(), () => this.settings.of(uri), progress);
    this.scripts.set(uri, script);
    void script.opened();
  }

  #change(document: ScriptDocument): void {
    this.#inBackground(this.#diagnostics.edited(document));
    const script = this.scripts.get(document.uri);
    if (script !== undefined && script.schedule.document.version !== document.version)
      void script.changed(document);
  }

  #close(document: ScriptDocument): void {
    const { uri } = document;
    const name = this.#firstNameOf(document);
    this.#inBackground(name === undefined ? this.#authors.forget(uri) : this.#renamed(uri, name));
    this.#inBackground(this.scripts.get(uri)?.close());
    this.#inBackground(this.#model.flush());
    this.scripts.delete(uri);
    this.settings.forget(uri);
    this.whatIfs.forget(uri);
    this.#notices.forget(uri);
    this.findings.forget(uri);
    this.#inBackground(this.#diagnostics.closed(uri));
  }

  /** Under which name a script that had none has been saved: editors open the file, and then close what was written before. */
  #firstNameOf({ uri, screenplay: { text } }: ScriptDocument): string | undefined {
    if (!isUnnamed(uri) || text === '') return undefined;
    const written = tidied(text);
    const isCopy = (other: ScriptDocument) =>
      !isUnnamed(other.uri) && tidied(other.screenplay.text) === written;
    return this.documents.all().find((other) => isCopy(other) && !this.whatIfs.has(other.uri))?.uri;
  }

  async #renamed(from: string, to: string): Promise<void> {
    await this.#authors.move(from, to);
    this.#answered(to);
    await this.scripts.get(to)?.schedule.hear();
  }

  #schedulePorts(): SchedulePorts {
    return {
      openModel: () => this.#model.open(),
      clock: this.#clock,
      author: (uri) => this.#authorsSay(uri),
      onState: (document, state, before) => this.#stateChanged(document, state, before),
      onReading: ({ document: { uri } }) => this.#readingChanged(uri),
      onReadAhead: (reading) => this.#inBackground(this.findings.ahead(reading)),
    };
  }

  async #authorsSay(uri: string): Promise<AuthorsSay> {
    const { projectCalibration } = await this.settings.of(uri);
    try {
      const { corrections } = await this.#authors.read(uri);
      this.#notices.authorIsHeard(uri);
      return { corrections, calibrates: projectCalibration };
    } catch (error) {
      this.#notices.authorIsNotHeard(uri, reasonOf(error));
      // What was heard before stands.
      const { corrections = [] } = this.scripts.get(uri)?.schedule.latest?.heard.say ?? {};
      return { corrections, calibrates: projectCalibration };
    }
  }

  #stateChanged({ uri, version }: ScriptDocument, state: ReadingState, before: ReadingState): void {
    const limited = this.#limited;
    const params: StatusParams = { uri, version, state, ...(limited !== undefined && { limited }) };
    if (this.support.followsReadings === true)
      this.#inBackground(this.#connection.sendNotification(STATUS_NOTIFICATION, params));
    this.#notices.stateChanged(uri, state);
    // What an edit costs is little and is kept with the next save: a file for each edit would be many.
    if (state.kind === 'ready' && before.kind !== 'ready') this.#inBackground(this.#model.flush());
  }

  #readingChanged(uri: string): void {
    this.#answered(uri);
    this.#refreshAll();
  }

  /** What clients ask for again in all scripts at once. */
  #refreshAll(): void {
    const { languages } = this.#connection;
    if (this.support.refreshesInlayHints) this.#inBackground(languages.inlayHint.refresh());
    if (this.support.refreshesCodeLens)
      this.#inBackground(this.#connection.sendRequest('workspace/codeLens/refresh'));
  }

  #tellReading(uri: string): void {
    const params: DocumentParams = { uri };
    if (this.support.followsReadings === true)
      this.#inBackground(this.#connection.sendNotification(READING_CHANGED_NOTIFICATION, params));
  }

  /** Findings may be others now, as the author has answered one: the arc panel shows them too. */
  #answered(uri: string): void {
    this.#tellReading(uri);
    this.#findingsChanged(uri);
  }

  #findingsChanged(uri: string): void {
    this.#inBackground(this.#diagnostics.found(this.documents.get(uri)));
  }

  #fellBack(reason: string): void {
    this.#limited = reason;
    this.#notices.limited(reason);
  }

  async #settingsChanged(sent: unknown): Promise<void> {
    this.settings.changed(sent);
    if (await this.#model.isOutdated()) await this.#restartModel(async () => undefined);
    this.#refreshAll();
    for (const [uri, script] of this.scripts) {
      this.#answered(uri);
      this.#inBackground(script.schedule.hear());
      this.#inBackground(script.settingsChanged());
    }
  }

  async #clearCache(): Promise<void> {
    const { cacheFolder } = this.support;
    await this.#restartModel(async () => {
      if (cacheFolder !== undefined) await removeReadings(cacheFolder);
    });
  }

  /** Ends the model, does what may be done only then, and reads the scripts with a new one. */
  async #restartModel(meanwhile: () => Promise<void>): Promise<void> {
    for (const { schedule } of this.scripts.values()) schedule.stop();
    try {
      await this.#model.close(async () => {
        this.#limited = undefined;
        await meanwhile();
      });
    } finally {
      // Whatever went wrong, what was stopped goes on. A script that has never been read waits until it is asked for.
      for (const { schedule } of this.scripts.values())
        if (schedule.state.kind !== 'waiting' || schedule.latest !== undefined) void schedule.read();
    }
  }

  async #shutDown(): Promise<void> {
    for (const { schedule } of this.scripts.values()) schedule.stop();
    await this.#model.close();
  }

  #inBackground(work: Promise<unknown> | undefined): void {
    if (work !== undefined) background(this.#connection.console, work);
  }
}
