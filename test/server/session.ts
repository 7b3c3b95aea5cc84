import { PassThrough } from 'node:stream';
import {
  createConnection,
  type Connection,
  type InitializeParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import {
  Analyst,
  EMOTIONS,
  OUTPUT_COUNT,
  type RawReading,
  type Reader,
  splitWords,
  textOf,
} from '../../core/index.js';
import {
  type DocumentParams,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../protocol/editorMessages.js';
import type { Clock } from '../../server/readingSchedule.js';
import { type ServerPorts, startServer } from '../../server/server.js';
import { countWords, PLAIN_CALIBRATION } from '../core/fakeReadings.js';

/** Words the fake reader has feelings about; all others are neutral. */
const FEELINGS: Readonly<Record<string, number>> = { love: 0.9, joy: 0.7, hate: -0.9, death: -0.7 };

/** A reader by word list, which counts the windows it is asked for. */
export class FakeReader implements Reader {
  readonly version = 'fake';
  windowsRead = 0;
  fails = false;

  countTokens(text: string): number {
    return countWords(text);
  }

  async read(
    ...[windows, { signal, onWindow } = {}]: Parameters<Reader['read']>
  ): ReturnType<Reader['read']> {
    if (this.fails) throw new Error('The model is gone.');
    const readings: (readonly RawReading[])[] = [];
    for (const [index, texts] of windows.entries()) {
      await Promise.resolve();
      if (signal?.aborted === true) throw signal.reason;
      this.windowsRead += 1;
      const ofWindow = texts.map((passage) => rawReadingOf(textOf(passage)));
      readings.push(ofWindow);
      onWindow?.(index, ofWindow, true);
    }
    return readings;
  }

  async close(): Promise<void> {}
}

function rawReadingOf(text: string): RawReading {
  const words = splitWords(text);
  const contributions = new Float32Array(words.length * OUTPUT_COUNT);
  for (const [row, { start, end }] of words.entries()) {
    const word = text
      .slice(start, end)
      .toLowerCase()
      .replace(/[^a-z]/gu, '');
    contributions.fill(-3 / words.length, row * OUTPUT_COUNT, row * OUTPUT_COUNT + EMOTIONS.length);
    contributions[row * OUTPUT_COUNT + EMOTIONS.length] = FEELINGS[word] ?? 0;
  }
  return { contributions };
}

/** A clock that a test moves; nothing waits. */
export class FakeClock implements Clock {
  #now = 0;
  readonly #waiting = new Set<{ readonly at: number; readonly work: () => void }>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, work: () => void): () => void {
    const entry = { at: this.#now + milliseconds, work };
    this.#waiting.add(entry);
    return () => this.#waiting.delete(entry);
  }

  get pending(): number {
    return this.#waiting.size;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const entry of [...this.#waiting].filter(({ at }) => at <= this.#now)) {
      this.#waiting.delete(entry);
      entry.work();
    }
  }
}

export interface TestSession {
  readonly client: ProtocolConnection;
  readonly reader: FakeReader;
  readonly clock: FakeClock;
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** All states a document went through. */
  readonly states: StatusParams[];
  open(uri: string, text: string): Promise<void>;
  /** Resolves with the next state of that kind, or at once if it is the last one. */
  reached(uri: string, kind: StatusParams['state']['kind'], version?: number): Promise<StatusParams>;
  close(): void;
}

/** The real server and a client over two streams in memory, with a fake reader behind it. */
export async function startSession(
  options: Partial<InitializeParams> = {},
  settings: Readonly<Record<string, unknown>> = {},
): Promise<TestSession> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const reader = new FakeReader();
  const clock = new FakeClock();
  const model = {
    open: async () => ({ reader, analyst: new Analyst(PLAIN_CALIBRATION) }),
    flush: async () => undefined,
    close: async () => undefined,
  };
  const ports: ServerPorts = { clock, createModel: () => model };
  const server: Connection = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  startServer(server, ports);
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  const states: StatusParams[] = [];
  const waiting = new Set<() => void>();
  client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
    states.push(status);
    for (const look of [...waiting]) look();
  });
  client.onRequest('workspace/configuration', ({ items }: { readonly items: readonly unknown[] }) =>
    items.map(() => settings),
  );
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('workspace/inlayHint/refresh', () => null);
  client.onRequest('workspace/codeLens/refresh', () => null);
  client.listen();
  const { capabilities } = await client.sendRequest<{
    readonly capabilities: Readonly<Record<string, unknown>>;
  }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { configuration: true } },
    ...options,
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    reader,
    clock,
    capabilities,
    states,
    open: (uri, text) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'fountain', version: 1, text },
      }),
    reached: (uri, kind, version) =>
      new Promise((resolve) => {
        const look = () => {
          const last = states.findLast((status) => status.uri === uri);
          if (last?.state.kind !== kind || (version !== undefined && last.version !== version)) return;
          waiting.delete(look);
          resolve(last);
        };
        waiting.add(look);
        look();
      }),
    close: () => {
      client.dispose();
      server.dispose();
    },
  };
}

export const paramsOf = (uri: string): { readonly textDocument: DocumentParams } => ({
  textDocument: { uri },
});
