import type { RawReading, Reader, ReadOptions, WindowTexts } from '../core/index.js';

import type { PassScorer } from './host/passScorer.js';
import { throwIfCancelled } from './throwIfCancelled.js';
import { assembleReadings } from './tokens/assembleReadings.js';
import { windowPasses } from './tokens/windowPasses.js';
import type { WordPieces } from './tokens/wordPieces.js';

/** Enough that the model always has its next window, few enough that a cancelled reading leaves nothing. */
const WINDOWS_IN_FLIGHT = 3;

/** The model itself as a `Reader`: every window asked for is scored. */
export class ModelReader implements Reader {
  readonly version: string;
  readonly #wordPieces: WordPieces;
  readonly #scorer: PassScorer;

  constructor(version: string, wordPieces: WordPieces, scorer: PassScorer) {
    this.version = version;
    this.#wordPieces = wordPieces;
    this.#scorer = scorer;
  }

  countTokens(text: string): number {
    return this.#wordPieces.count(text);
  }

  async read(
    windows: readonly WindowTexts[],
    { signal, onWindow }: ReadOptions = {},
  ): Promise<readonly (readonly RawReading[])[]> {
    const failure = new AbortController();
    // A signal of the platform is heard at once, any other is looked at between two windows.
    const stop = AbortSignal.any([failure.signal, ...(signal instanceof AbortSignal ? [signal] : [])]);
    const readings: (readonly RawReading[])[] = windows.map(() => []);
    const waiting = windows.entries();
    const readOn = async (): Promise<void> => {
      // The iterator is shared: each of the few that run this takes the next window that none has taken.
      for (const [index, texts] of waiting) {
        throwIfCancelled(signal);
        const ofWindow = await this.#readWindow(texts, stop);
        readings[index] = ofWindow;
        onWindow?.(index, ofWindow, true);
      }
    };
    try {
      await Promise.all(Array.from({ length: WINDOWS_IN_FLIGHT }, readOn));
    } catch (error) {
      failure.abort(error);
      throw error;
    }
    return readings;
  }

  async close(): Promise<void> {
    await this.#scorer.close();
  }

  async #readWindow(texts: WindowTexts, signal: AbortSignal): Promise<readonly RawReading[]> {
    const passes = windowPasses(texts, this.#wordPieces);
    const rows = await Promise.all(passes.map(({ pass }) => this.#scorer.score(pass, signal)));
    return assembleReadings(texts, passes, rows);
  }
}
