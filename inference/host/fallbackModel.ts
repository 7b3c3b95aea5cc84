import type { TokenPass } from '../../protocol/readerMessages.js';
import type { PassScorer } from './passScorer.js';

/**
 * Runs the model on the first of two runtimes, and for good on the second if the first fails before it has
 * read anything: a library that cannot be loaded, or that crashes on this processor, will do so again.
 */
export class FallbackModel implements PassScorer {
  readonly #first: PassScorer;
  readonly #openSecond: () => PassScorer;
  readonly #onFallback: (reason: string) => void;
  #proven = false;
  #second: PassScorer | undefined;
  #closed = false;

  /** `onFallback` is told why, once. */
  constructor(first: PassScorer, openSecond: () => PassScorer, onFallback: (reason: string) => void) {
    this.#first = first;
    this.#openSecond = openSecond;
    this.#onFallback = onFallback;
  }

  async score(pass: TokenPass, signal?: AbortSignal): Promise<Float32Array> {
    if (this.#second !== undefined) return this.#second.score(pass, signal);
    try {
      const rows = await this.#first.score(pass, signal);
      this.#proven = true;
      return rows;
    } catch (error) {
      if (this.#proven || this.#closed || signal?.aborted === true) throw error;
      return this.#fallBack(error).score(pass, signal);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#first.close(), this.#second?.close()]);
  }

  #fallBack(error: unknown): PassScorer {
    if (this.#second === undefined) {
      this.#second = this.#openSecond();
      void this.#first.close();
      this.#onFallback(error instanceof Error ? error.message : String(error));
    }
    return this.#second;
  }
}
