import { PassThrough } from 'node:stream';
import {
  createConnection,
  type Connection,
  type DataCallback,
  type InitializeParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createProtocolConnection, type ProtocolConnection } from 'vscode-languageserver-protocol/node';
import {
  Analyst,
  type CancelSignal,
  cueOf,
  EMOTIONS,
  OUTPUT_COUNT,
  type RawReading,
  type Reader,
  splitWords,
  textOf,
  type WindowTexts,
} from '../../core/index.js';
import type { RememberingReader } from '../../inference/index.js';
import {
  type ClientOptions,
  type DocumentParams,
  type MarksAnswer,
  MARKS_REQUEST,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../../protocol/editorMessages.js';
import type { ReadingModel } from '../../server/reading/readingModel.js';
import type { Clock } from '../../server/reading/readingSchedule.js';
import { type Held, startServer } from '../../server/server.js';
import type { ModelWishes, ServerPorts } from '../../server/session.js';
import { SCRIPT, URI } from './scripts.js';
import { countWords, PLAIN_CALIBRATION } from '../core/fakeReadings.js';

/** Words the fake reader has feelings about; all others are neutral. */
const FEELINGS: Readonly<Record<string, number>> = { love: 0.9, joy: 0.7, hate: -0.9, death: -0.7 };

/** A reader by word list, which keeps what it is asked for. */
export class FakeReader implements RememberingReader {
  readonly version = 'fake';
  /** The windows read, in order. */
  readonly windows: WindowTexts[] = [];
  fails = false;
  /** Told before each window; what it waits for, the reading waits for. */
  beforeWindow: (texts: WindowTexts) => void | Promise<void> = () => undefined;
  readonly #known = new Map<string, readonly RawReading[]>();

  countTokens(text: string): number {
    return countWords(text);
  }

  async read(
    ...[windows, { signal, onWindow } = {}]: Parameters<Reader['read']>
  ): ReturnType<Reader['read']> {
    const readings: (readonly RawReading[])[] = [];
    for (const [index, texts] of windows.entries()) {
      const known = this.#known.get(keyOf(texts));
      if (known !== undefined) onWindow?.(index, known, false);
    }
    for (const [index, texts] of windows.entries()) {
      const known = this.#known.get(keyOf(texts));
      readings.push(known ?? (await this.#readWindow(texts, signal)));
      if (known === undefined) onWindow?.(index, readings[index] ?? [], true);
    }
    return readings;
  }

  async flush(): Promise<void> {}

  async close(): Promise<void> {}

  async #readWindow(texts: WindowTexts, signal: CancelSignal | undefined): Promise<readonly RawReading[]> {
    await this.beforeWindow(texts);
    await Promise.resolve();
    if (this.fails) throw new Error('The model is gone.');
    if (signal?.aborted === true) throw signal.reason;
    this.windows.push(texts);
    const readings = texts.map((passage) => rawReadingOf(textOf(passage), cueOf(passage)));
    this.#known.set(keyOf(texts), readings);
    return readings;
  }
}

function keyOf(texts: WindowTexts): string {
  return texts.map((passage) => `${cueOf(passage)}${textOf(passage)}`).join('\n');
}

/** A feeling in the cue stands for those of all words. */
function rawReadingOf(text: string, cue: string): RawReading {
  const words = splitWords(text);
  const cued = FEELINGS[plainWord(cue)];
  const contributions = new Float32Array(words.length * OUTPUT_COUNT);
  for (const [row, { start, end }] of words.entries()) {
    const own = FEELINGS[plainWord(text.slice(start, end))] ?? 0;
    contributions.fill(-3 / words.length, row * OUTPUT_COUNT, row * OUTPUT_COUNT + EMOTIONS.length);
    contributions[row * OUTPUT_COUNT + EMOTIONS.length] = cued === undefined ? own : cued / words.length;
  }
  return { contributions };
}

function plainWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/gu, '');
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

type Json = Readonly<Record<string, unknown>>;

export interface SessionOptions extends Pick<Partial<InitializeParams>, 'capabilities'> {
  readonly client?: ClientOptions;
  /** The section `undercurrent` as it stands now for a document, or for none. */
  readonly settings?: (uri: string | undefined) => Json;
  readonly norms?: ServerPorts['norms'];
  readonly openModel?: (wishes: ModelWishes, reader: FakeReader) => Promise<ReadingModel>;
}

export interface TestSession {
  readonly client: ProtocolConnection;
  readonly reader: FakeReader;
  readonly clock: FakeClock;
  readonly capabilities: Json;
  /** How the model was to be run, each time it was opened. */
  readonly opened: ModelWishes[];
  /** What the server sent without being asked, in order: method and params. */
  readonly news: readonly News[];
  /** All states a document went through. */
  readonly states: StatusParams[];
  readonly held: () => Held;
  /** Sends bytes as they are. */
  sendRaw(text: string): void;
  open(uri: string, text: string): Promise<void>;
  change(uri: string, version: number, line: number, text: string): Promise<void>;
  /** Resolves with the next state of that kind, or at once if it is the last one. */
  reached(uri: string, kind: StatusParams['state']['kind'], version?: number): Promise<StatusParams>;
  close(): void;
}

export interface News {
  readonly method: string;
  readonly params: unknown;
}

/** Keeps what the server sends besides its answers. */
class RecordingReader extends StreamMessageReader {
  readonly #news: News[];

  constructor(stream: NodeJS.ReadableStream, news: News[]) {
    super(stream);
    this.#news = news;
  }

  override listen(callback: DataCallback) {
    return super.listen((message) => {
      if ('method' in message && typeof message.method === 'string')
        this.#news.push({ method: message.method, params: 'params' in message ? message.params : undefined });
      callback(message);
    });
  }
}

const OPTIONS: ClientOptions = { followsReadings: true };

/** The real server and a client over two streams in memory, with a fake reader behind it. */
async function startSession({
  capabilities: able = {},
  client: options = OPTIONS,
  settings = () => ({}),
  norms = async () => undefined,
  openModel = async (_, fake) => ({ reader: fake, analyst: new Analyst(PLAIN_CALIBRATION) }),
}: SessionOptions = {}): Promise<TestSession> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const reader = new FakeReader();
  const clock = new FakeClock();
  const opened: ModelWishes[] = [];
  const server: Connection = createConnection(
    new StreamMessageReader(toServer),
    new StreamMessageWriter(toClient),
  );
  const held = startServer(server, {
    clock,
    openModel: (wishes) => {
      opened.push(wishes);
      return openModel(wishes, reader);
    },
    norms,
  });
  const news: News[] = [];
  const client = createProtocolConnection(
    new RecordingReader(toClient, news),
    new StreamMessageWriter(toServer),
  );
  const states: StatusParams[] = [];
  const waiting = new Set<() => void>();
  client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
    states.push(status);
    for (const look of [...waiting]) look();
  });
  client.onRequest(
    'workspace/configuration',
    ({ items }: { readonly items: readonly { readonly scopeUri?: string }[] }) =>
      items.map(({ scopeUri }) => settings(scopeUri)),
  );
  client.onRequest('window/workDoneProgress/create', () => null);
  client.onRequest('workspace/inlayHint/refresh', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.onRequest('workspace/codeLens/refresh', () => null);
  client.listen();
  const { capabilities } = await client.sendRequest<{ readonly capabilities: Json }>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {
      ...able,
      textDocument: {
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        ...able.textDocument,
      },
      workspace: { configuration: true, ...able.workspace },
    },
    initializationOptions: { ...OPTIONS, ...options },
  });
  await client.sendNotification('initialized', {});
  return {
    client,
    reader,
    clock,
    capabilities,
    opened,
    news,
    states,
    held,
    sendRaw: (text) => void toServer.write(text),
    open: (uri, text) =>
      client.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'fountain', version: 1, text },
      }),
    change: (uri, version, line, text) =>
      client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: { line, character: 0 }, end: { line, character: 0 } }, text }],
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

export const marksOf = ({ client }: TestSession, uri = URI): Promise<MarksAnswer | null> =>
  client.sendRequest<MarksAnswer | null>(MARKS_REQUEST, { uri });

/** Sessions for the tests of a suite, closed after each test. */
export function useSessions() {
  const sessions: TestSession[] = [];
  afterEach(() => {
    for (const session of sessions.splice(0)) session.close();
  });
  const start = async (options?: SessionOptions): Promise<TestSession> => {
    const session = await startSession(options);
    sessions.push(session);
    return session;
  };
  /** With one script open and read. */
  const ready = async (text = SCRIPT, options?: SessionOptions): Promise<TestSession> => {
    const session = await start(options);
    await session.open(URI, text);
    await session.reached(URI, 'ready');
    return session;
  };
  return { start, ready };
}
