import { setTimeout as delay } from 'node:timers/promises';

import type { LoadMessage, TokenPass } from '../../protocol/readerMessages.js';
import type { OpenLink } from './modelLink.js';
import { ModelSession } from './modelSession.js';
import type { PassScorer } from './passScorer.js';

const FIRST_WAIT = 250;
const LONGEST_WAIT = 10_000;

/** Milliseconds to wait before a start, after so many ends in a row without a reading in between. */
export function restartWait(ends: number): number {
  return ends < 2 ? 0 : Math.min(FIRST_WAIT * 2 ** (ends - 2), LONGEST_WAIT);
}

/**
 * The model in a process or worker that is started by the first pass and, after it has ended unasked,
 * replaced by the next: at once the first time, then after longer and longer waits. The passes it was
 * reading are rejected, so that the asker knows; what is asked later is read.
 */
export class RestartingModel implements PassScorer {
  readonly #open: OpenLink;
  readonly #load: LoadMessage;
  readonly #wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly #closing = new AbortController();
  #session: Promise<ModelSession> | undefined;
  #ends = 0;

  constructor(open: OpenLink, load: LoadMessage, wait = waitUntilClosed) {
    this.#open = open;
    this.#load = load;
    this.#wait = wait;
  }

  async score(pass: TokenPass, signal?: AbortSignal): Promise<Float32Array> {
    const session = await unlessAborted(this.#current(), signal);
    const rows = await session.score(pass, signal);
    this.#ends = 0;
    return rows;
  }

  async close(): Promise<void> {
    this.#closing.abort(new Error('The reader was closed.'));
    const session = await this.#session?.catch(() => undefined);
    await session?.close();
  }

  #current(): Promise<ModelSession> {
    if (this.#session === undefined) {
      this.#session = this.#start();
      // A start that failed is no answer to what is asked later.
      this.#session.catch(() => this.#forget());
    }
    return this.#session;
  }

  async #start(): Promise<ModelSession> {
    const { signal } = this.#closing;
    const wait = restartWait(this.#ends);
    if (wait > 0) await this.#wait(wait, signal);
    signal.throwIfAborted();
    return new ModelSession(this.#open, this.#load, () => this.#forget());
  }

  #forget(): void {
    this.#ends += 1;
    this.#session = undefined;
  }
}

/**
 * What others wait for too, until this one's signal is aborted: then it rejects with the signal's reason. It takes as
 * long where there is no signal, so that passes with and without one stay in the order they are asked for.
 */
async function unlessAborted<T>(work: Promise<T>, signal = new AbortController().signal): Promise<T> {
  signal.throwIfAborted();
  const answered = new AbortController();
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { signal: answered.signal }),
  );
  return Promise.race([work, aborted]).finally(() => answered.abort());
}

async function waitUntilClosed(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
