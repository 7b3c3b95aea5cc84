import type { RawReading, Reader, ReadOptions, WindowTexts } from '../core/index.js';

import type { ReadingCache } from './cache/readingCache.js';
import { WindowKeys } from './cache/windowKey.js';
import { throwIfCancelled } from './throwIfCancelled.js';

/** A reader that remembers what it has read. `close` writes what is new to disk, as `flush` does. */
export interface RememberingReader extends Reader {
  /** Writes the readings that are new to disk, if they are kept there. Never rejects. */
  flush(): Promise<void>;
}

/** A window, and where in the list it occurs. */
interface DistinctWindow {
  readonly key: string;
  readonly texts: WindowTexts;
  readonly indexes: readonly number[];
}

/**
 * Another reader, asked only for the windows that are not in the cache, and once for a window that occurs
 * several times. What was read before a reading is cancelled or fails is remembered too.
 */
export class CachedReader implements RememberingReader {
  readonly version: string;
  readonly #reader: Reader;
  readonly #cache: ReadingCache;
  readonly #keys: WindowKeys;

  constructor(reader: Reader, cache: ReadingCache) {
    this.version = reader.version;
    this.#reader = reader;
    this.#cache = cache;
    this.#keys = new WindowKeys(reader.version);
  }

  countTokens(text: string): number {
    return this.#reader.countTokens(text);
  }

  async read(
    windows: readonly WindowTexts[],
    options: ReadOptions = {},
  ): Promise<readonly (readonly RawReading[])[]> {
    throwIfCancelled(options.signal);
    const distinct = distinctWindows(windows, this.#keys.of(windows));
    const known = await this.#cache.get(distinct.map(({ key }) => key));
    throwIfCancelled(options.signal);
    const readings: (readonly RawReading[])[] = windows.map(() => []);
    const report = ({ indexes }: DistinctWindow, ofWindow: readonly RawReading[], scored: boolean): void => {
      for (const [occurrence, index] of indexes.entries()) {
        readings[index] = ofWindow;
        options.onWindow?.(index, ofWindow, scored && occurrence === 0);
      }
    };
    const missing: DistinctWindow[] = [];
    for (const window of distinct) {
      const ofWindow = known.get(window.key);
      if (ofWindow === undefined) missing.push(window);
      else report(window, ofWindow, false);
    }
    await this.#readMissing(missing, options, (window, ofWindow) => report(window, ofWindow, true));
    return readings;
  }

  async flush(): Promise<void> {
    await this.#cache.flush();
  }

  async close(): Promise<void> {
    await Promise.all([this.#cache.flush(), this.#reader.close()]);
  }

  async #readMissing(
    missing: readonly DistinctWindow[],
    options: ReadOptions,
    onRead: (window: DistinctWindow, readings: readonly RawReading[]) => void,
  ): Promise<void> {
    if (missing.length === 0) return;
    const onWindow = (index: number, readings: readonly RawReading[]): void => {
      const window = missing[index];
      if (window === undefined) return;
      this.#cache.set(window.key, readings);
      onRead(window, readings);
    };
    await this.#reader.read(
      missing.map(({ texts }) => texts),
      { ...options, onWindow },
    );
  }
}

function distinctWindows(
  windows: readonly WindowTexts[],
  keys: readonly string[],
): readonly DistinctWindow[] {
  const distinct = new Map<string, { key: string; texts: WindowTexts; indexes: number[] }>();
  for (const [index, texts] of windows.entries()) {
    const key = keys[index] ?? '';
    const known = distinct.get(key);
    if (known === undefined) distinct.set(key, { key, texts, indexes: [index] });
    else known.indexes.push(index);
  }
  return [...distinct.values()];
}
