import type { TokenPass } from '../../protocol/readerMessages.js';
import { LoadFailure } from './modelSession.js';
import type { PassScorer } from './passScorer.js';

/**
 * So often the first runtime is tried for a pass before it has read anything. A process may be killed by somebody or
 * for want of memory, and the next one reads; one that crashes each time is taken to crash on this processor.
 */
const MOST_TRIES = 3;

/**
 * Runs the model on the first of two runtimes, and for good on the second if the first cannot be loaded, or fails
 * again and again before it has read anything.
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
    for (let tries = 1; this.#second === undefined; tries += 1) {
      try {
        const rows = await this.#first.score(pass, signal);
        this.#proven = true;
        return rows;
      } catch (error) {
        if (this.#proven || this.#closed || signal?.aborted === true) throw error;
        if (error instanceof LoadFailure || tries === MOST_TRIES) this.#fallBack(error);
      }
    }
    return this.#second.score(pass, signal);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#first.close(), this.#second?.close()]);
  }

  #fallBack(error: unknown): void {
    if (this.#second !== undefined) return;
    this.#second = this.#openSecond();
    void this.#first.close();
    this.#onFallback(error instanceof Error ? error.message : String(error));
  }
}
