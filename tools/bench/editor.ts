import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { LineChange } from '../../client/screenplays/lineShifts.js';
import { createReadings, type DocumentReadings } from '../../client/screenplays/readings.js';
import {
  type ClientOptions,
  type DocumentParams,
  type MarksAnswer,
  MARKS_REQUEST,
  READING_CHANGED_NOTIFICATION,
  type ScenesAnswer,
  SCENES_REQUEST,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../protocol/editorMessages.js';
import type { Settings } from '../../protocol/settings.js';
import { ROOT } from './inputs.js';

export interface Lateness {
  /** How late the server's event loop was, in milliseconds. */
  readonly p99: number;
  readonly longest: number;
}

/** An editor with one screenplay, as far as the server can tell. */
export interface BenchEditor {
  /** Opens the script; resolves when it has been read and its marks have come. */
  open(text: string): Promise<void>;
  close(): Promise<void>;
  /** Types at the start of a line; resolves when the marks and scenes of that version have come. */
  type(line: number, text: string): Promise<void>;
  /** Opens the script and measures how late the server's event loop is meanwhile. */
  openMeasured(text: string): Promise<Lateness>;
  /** Ends the server. */
  quit(): Promise<void>;
}

const URI = 'file:///feature.fountain';

/** Starts the built server in a process of its own. */
export async function startEditor(
  runtime: Settings['runtime'],
  cacheFolder: string | undefined,
): Promise<BenchEditor> {
  const { server, client } = startProgram();
  client.onRequest('workspace/configuration', () => [{ runtime }]);
  client.onRequest('window/workDoneProgress/create', () => null);
  const follower = followServer(client);
  client.listen();
  await initialize(client, cacheFolder);
  let version = 0;
  /** Sends the next version and waits for what comes of it. */
  const sendVersion = async (method: string, paramsOf: (version: number) => object) => {
    version += 1;
    const done = follower.shown(version);
    await client.sendNotification(method, paramsOf(version));
    await done;
  };
  const open = (text: string) =>
    sendVersion('textDocument/didOpen', (next) => ({
      textDocument: { uri: URI, languageId: 'fountain', version: next, text },
    }));
  const watch = async (message: 'start' | 'stop'): Promise<Lateness> => {
    server.send(message);
    const [answer]: unknown[] = await once(server, 'message');
    return answer as Lateness;
  };
  return {
    open,
    async openMeasured(text) {
      await watch('start');
      await open(text);
      return watch('stop');
    },
    type(line, text) {
      const start = { line, character: 0 };
      follower.edited({ startLine: line, endLine: line, addedLines: 0, atLineEnd: false });
      return sendVersion('textDocument/didChange', (next) => ({
        textDocument: { uri: URI, version: next },
        contentChanges: [{ range: { start, end: start }, text }],
      }));
    },
    async close() {
      follower.closed();
      await client.sendNotification('textDocument/didClose', { textDocument: { uri: URI } });
    },
    async quit() {
      // What the client would still ask for once the typing is over.
      follower.closed();
      const ended = once(server, 'exit');
      await client.sendRequest('shutdown');
      await client.sendNotification('exit');
      await ended;
      client.dispose();
    },
  };
}

function startProgram() {
  const watch = join(ROOT, 'tools', 'bench', 'watchEventLoop.cjs');
  const server = fork(join(ROOT, 'dist', 'server.cjs'), ['--stdio'], {
    execArgv: ['--require', watch],
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const { stdin, stdout } = server;
  if (stdin === null || stdout === null) throw new Error('The server has no streams.');
  const client = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  return { server, client };
}

async function initialize(client: ProtocolConnection, cacheFolder: string | undefined): Promise<void> {
  const initializationOptions: ClientOptions = {
    drawsMarks: true,
    followsReadings: true,
    ...(cacheFolder !== undefined && { cacheFolder }),
  };
  await client.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      window: { workDoneProgress: true },
      textDocument: { diagnostic: {} },
    },
    initializationOptions,
  });
  await client.sendNotification('initialized', {});
}

/** Follows the server as our client does, by our client's code, and tells when a version read whole is shown. */
function followServer(client: ProtocolConnection) {
  const waiting = new Map<number, () => void>();
  const counts = { asked: 0, needed: 0 };
  let version = 0;
  let ready = -1;
  /** What is still asked for when the server is ended has no answer. */
  const ask = <Answer>(method: string, params: object) =>
    client.sendRequest<Answer | null>(method, params).catch(() => null);
  const readings = createReadings({
    marks(uri) {
      counts.asked += 1;
      return ask<MarksAnswer>(MARKS_REQUEST, { uri });
    },
    scenes: (uri) => ask<ScenesAnswer>(SCENES_REQUEST, { uri }),
    versionOf: () => version,
    onChange: (uri) => look(readings.of(uri)),
    after(milliseconds, work) {
      const timer = setTimeout(work, milliseconds).unref();
      return () => clearTimeout(timer);
    },
  });
  /** What was asked for before the last reading came may be a part of it. */
  const look = ({ marks, scenes }: DocumentReadings) => {
    const isLast = counts.asked >= counts.needed && marks?.version === ready && scenes?.version === ready;
    if (!isLast) return;
    waiting.get(ready)?.();
    waiting.delete(ready);
  };
  client.onNotification(READING_CHANGED_NOTIFICATION, ({ uri }: DocumentParams) => {
    counts.needed = counts.asked + 1;
    void readings.refresh(uri);
  });
  client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
    const { state } = status;
    if (state.kind === 'failed' || state.kind === 'cannot tell') throw new Error(`Not read: ${state.reason}`);
    if (state.kind === 'ready') ready = status.version;
    readings.setStatus(status);
  });
  // Editors pull diagnostics when they are told that others have come.
  client.onRequest('workspace/diagnostic/refresh', () => {
    void ask('textDocument/diagnostic', { textDocument: { uri: URI } });
    return null;
  });
  return {
    /** Resolves when the version is shown. */
    shown(next: number): Promise<void> {
      version = next;
      return new Promise((resolve) => waiting.set(next, resolve));
    },
    edited: (change: LineChange) => readings.edited(URI, [change]),
    closed: () => readings.forget(URI),
  };
}
