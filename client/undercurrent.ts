import {
  type Disposable,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { registerCommands } from './commands/index.js';
import { moveScenes } from './commands/moveScenes.js';
import { createCurrentScreenplay } from './screenplays/currentScreenplay.js';
import { createEvidenceMarks } from './marks/evidenceMarks.js';
import { createFirstRun } from './firstRun.js';
import { isFountain, lineChanges, openDocument, visibleScreenplays } from './screenplays/fountainDocument.js';
import { createLanguageStatus } from './status/languageStatus.js';
import { createMarks } from './marks/marks.js';
import { createMarksSwitch } from './marks/marksSwitch.js';
import { offerLog } from './connection/offerLog.js';
import { type ArcPanel, createArcPanel } from './panel/arcPanel.js';
import { createReadings, type Readings } from './screenplays/readings.js';
import type { Say } from './words/say.js';
import { createSceneTree } from './scenes/sceneTree.js';
import { createServer, type Server } from './connection/server.js';
import { createClient } from './connection/startClient.js';
import { createStatusBar } from './status/statusBar.js';
import { contributedColors } from './marks/themeColors.js';
import { after } from './timer.js';
import { tellVisibleLines } from './screenplays/visibleLines.js';
import { createScratchFiles, type ScratchFiles } from './whatIf/scratchFiles.js';
import { createWhatIfs } from './whatIf/whatIfs.js';

/** The extension while it runs. */
export interface Undercurrent {
  /** Ends all of it, the server last: resolves when that is done. */
  dispose(): Promise<void>;
}

/** The whole extension, made by hand from its parts. */
export function createUndercurrent(context: ExtensionContext): Undercurrent {
  const say: Say = (message, ...values) => l10n.t(message, ...values);
  const log = window.createOutputChannel('Undercurrent', { log: true });
  const client = createClient(context, log, say);
  const server = createServer(client);
  const current = createCurrentScreenplay();
  const marksSwitch = createMarksSwitch(context.workspaceState);
  const offerLegend = createFirstRun(context.globalState, say);
  const readings = createReadings({
    marks: server.marks,
    scenes: server.scenes,
    versionOf: (uri) => openDocument(uri)?.version,
    onChange: (uri, what) => changed(uri, what),
    after,
  });
  tellFailures(server, log, say);
  const whatIfs = createWhatIfs(storageOf(context), server, log);
  const arcPanel = createArcPanel({ context, server, readings, current, whatIfs, log, say });
  const following = followDocuments(server, readings, arcPanel);
  const colors = contributedColors(context.extension.packageJSON);
  const marks = createMarks(readings, marksSwitch, whatIfs, colors, say);
  const evidence = createEvidenceMarks(say);
  const commandPorts = { server, readings, current, marksSwitch, arcPanel, log, say, evidence, whatIfs };
  const views = [
    createStatusBar(readings, current, marksSwitch, say),
    createLanguageStatus(server, readings, current, say),
    createSceneTree(readings, current, say, (...moved) => moveScenes(commandPorts, ...moved)),
  ];
  const changed = (uri: string, what: 'readings' | 'status' | 'lines'): void => {
    if (what === 'readings') marks.redraw(uri);
    if (what === 'status') arcPanel.statusChanged(uri);
    if (uri === current.editor()?.document.uri.toString()) views.forEach((view) => view.update());
    if (readings.of(uri).status?.state.kind === 'ready') void offerLegend();
  };
  server.onState((state) => {
    views.forEach((view) => view.update());
    arcPanel.serverChanged();
    if (state === 'running')
      for (const { document } of visibleScreenplays()) void readings.refresh(document.uri.toString());
  });
  const parts = [
    current,
    marksSwitch,
    whatIfs,
    marks,
    arcPanel,
    ...views,
    ...following,
    tellVisibleLines(server),
    evidence,
    ...registerCommands(commandPorts),
  ];
  const endServer = startServer(client, log);
  return {
    dispose() {
      parts.reverse().forEach((part) => void part.dispose());
      return endServer();
    },
  };
}

/** Starts the server; what it gives ends it, and the log after it. */
function startServer(client: LanguageClient, log: LogOutputChannel): () => Promise<void> {
  const started = client
    .start()
    .catch((error: unknown) => log.error(`The server did not start: ${String(error)}`));
  return async () => {
    // A client that is starting cannot be ended.
    await started;
    await client.dispose().catch((error: unknown) => log.warn(`The server did not end: ${String(error)}`));
    log.dispose();
  };
}

function storageOf({ storageUri, globalStorageUri }: ExtensionContext): ScratchFiles {
  // What was begun in a window without a folder is found again once one is open.
  const elsewhere = storageUri === undefined ? [] : [globalStorageUri];
  return createScratchFiles(workspace.fs, storageUri ?? globalStorageUri, ...elsewhere);
}

/** Says that reading fails; the server tells of it once, until it has recovered. */
function tellFailures(server: Server, log: LogOutputChannel, say: Say): void {
  server.onFailed(({ reason }) => {
    const message = say(
      'Undercurrent could not read the script. It tries again a few times by itself. Your script is not affected. {0}',
      reason,
    );
    void offerLog(log, say, message);
  });
}

/** Keeps the readings in step with the server's news and with what is typed. */
function followDocuments(server: Server, readings: Readings, arcPanel: ArcPanel): readonly Disposable[] {
  server.onReadingChanged((uri) => {
    void readings.refresh(uri);
    arcPanel.readingChanged(uri);
  });
  server.onStatus((status) => readings.setStatus(status));
  return [
    workspace.onDidChangeTextDocument((event) => {
      if (!isFountain(event.document) || event.contentChanges.length === 0) return;
      readings.edited(event.document.uri.toString(), lineChanges(event));
    }),
    workspace.onDidCloseTextDocument(({ uri }) => readings.forget(uri.toString())),
  ];
}
