import type { LoadMessage, ModelMessage, TokenPass } from '../../protocol/readerMessages.js';
import type { ModelLink, OpenLink } from './modelLink.js';
import type { PassScorer } from './passScorer.js';

/** The model cannot be loaded in this way on this machine; trying again would change nothing. */
export class LoadFailure extends Error {
  override readonly name = 'LoadFailure';
}

interface Asked {
  resolve(rows: Float32Array): void;
  reject(reason: unknown): void;
}

/** One life of a process or worker that runs the model. Once it has ended, every `score` rejects. */
export class ModelSession implements PassScorer {
  readonly #link: ModelLink;
  readonly #asked = new Map<number, Asked>();
  readonly #onEnd: () => void;
  #lastId = 0;
  #loaded = false;
  #ended: Error | undefined;

  /** Starts the process or worker and has it load the model. `onEnd` is called once, when it is of no use. */
  constructor(open: OpenLink, load: LoadMessage, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#link = open({
      onMessage: (message) => this.#take(message),
      onEnd: (reason) =>
        this.#end(
          new Error(told(this.#loaded ? 'ended while it was in use' : 'could not be started', reason)),
        ),
    });
    this.#link.post(load);
  }

  async score(pass: TokenPass, signal?: AbortSignal): Promise<Float32Array> {
    signal?.throwIfAborted();
    if (this.#ended !== undefined) throw this.#ended;
    const id = (this.#lastId += 1);
    const answered = new AbortController();
    try {
      return await new Promise<Float32Array>((resolve, reject) => {
        this.#asked.set(id, { resolve, reject });
        signal?.addEventListener('abort', () => this.#cancel(id, signal.reason), { signal: answered.signal });
        this.#link.post({ type: 'score', id, pass });
      });
    } finally {
      this.#asked.delete(id);
      answered.abort();
    }
  }

  async close(): Promise<void> {
    this.#end(new Error(told('was closed', 'the reader was closed')));
    await this.#link.close();
  }

  #take(message: ModelMessage): void {
    switch (message.type) {
      case 'ready':
        this.#loaded = true;
        return;
      case 'failed':
        this.#end(new LoadFailure(told('could not be started', message.reason)));
        void this.#link.close();
        return;
      case 'scored':
        this.#asked.get(message.id)?.resolve(message.rows);
        return;
      case 'error':
        this.#asked
          .get(message.id)
          ?.reject(new Error(`The model could not read a window: ${message.reason}`));
    }
  }

  #cancel(id: number, reason: unknown): void {
    this.#link.post({ type: 'cancel', id });
    this.#asked.get(id)?.reject(reason);
  }

  #end(ended: Error): void {
    if (this.#ended !== undefined) return;
    this.#ended = ended;
    for (const { reject } of this.#asked.values()) reject(ended);
    this.#onEnd();
  }
}

function told(what: string, reason: string): string {
  return `The model's process ${what}: ${reason}.`;
}
