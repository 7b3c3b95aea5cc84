import { setImmediate as nextTurn } from 'node:timers/promises';

import type { HostMessage, LoadMessage, ModelMessage, TokenPass } from '../../protocol/readerMessages.js';
import { poolWords } from './poolWords.js';
import type { TokenModel } from './tokenModel.js';

/** The serving end of a process or a worker. */
export interface ModelChannel {
  post(message: ModelMessage): void;
  listen(onMessage: (message: HostMessage) => void): void;
}

/** Answers the host's messages: passes in the order they were asked, one at a time. */
export function serveModel(channel: ModelChannel, load: (message: LoadMessage) => Promise<TokenModel>): void {
  const server = new ModelServer(channel, load);
  channel.listen((message) => server.take(message));
}

class ModelServer {
  readonly #channel: ModelChannel;
  readonly #load: (message: LoadMessage) => Promise<TokenModel>;
  readonly #waiting = new Map<number, TokenPass>();
  #model: TokenModel | undefined;
  #busy = false;

  constructor(channel: ModelChannel, load: (message: LoadMessage) => Promise<TokenModel>) {
    this.#channel = channel;
    this.#load = load;
  }

  take(message: HostMessage): void {
    switch (message.type) {
      case 'load':
        void this.#open(message);
        return;
      case 'score':
        this.#waiting.set(message.id, message.pass);
        void this.#work();
        return;
      case 'cancel':
        this.#waiting.delete(message.id);
    }
  }

  async #open(message: LoadMessage): Promise<void> {
    try {
      this.#model = await this.#load(message);
      this.#channel.post({ type: 'ready' });
      void this.#work();
    } catch (error) {
      this.#channel.post({ type: 'failed', reason: reasonOf(error) });
    }
  }

  async #work(): Promise<void> {
    const model = this.#model;
    if (model === undefined || this.#busy) return;
    this.#busy = true;
    for (let next = await this.#next(); next !== undefined; next = await this.#next()) {
      this.#channel.post(await answer(model, ...next));
    }
    this.#busy = false;
  }

  /** A pass blocks the thread: a turn of the event loop before each lets a cancel that has come be heard. */
  async #next(): Promise<[id: number, pass: TokenPass] | undefined> {
    await nextTurn();
    const [first] = this.#waiting;
    if (first !== undefined) this.#waiting.delete(first[0]);
    return first;
  }
}

async function answer(model: TokenModel, id: number, pass: TokenPass): Promise<ModelMessage> {
  try {
    return { type: 'scored', id, rows: poolWords(await model.logits(pass.tokenIds), pass, model.columns) };
  } catch (error) {
    return { type: 'error', id, reason: reasonOf(error) };
  }
}

/** One line: what follows it in the messages of Node and ONNX Runtime is a trace. */
function reasonOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
  return line;
}
