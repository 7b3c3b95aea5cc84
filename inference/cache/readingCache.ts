import type { RawReading } from '../../core/index.js';

import { DiskCache } from './diskCache.js';
import { MemoryCache } from './memoryCache.js';
import { decodeReadings, encodeReadings } from './readingBytes.js';

/** Several features: 3 to 4 MB each. */
const MEMORY_BYTES = 32 * 1024 * 1024;

/** So much is kept back for the next flush at most. */
const FLUSH_BYTES = 8 * 1024 * 1024;

const DEFAULT_DISK_BYTES = 96 * 1024 * 1024;

export interface DiskCacheOptions {
  /** Made if it does not exist. Holds hashes and numbers, never text. */
  readonly folder: string;
  /** 96 MiB if not given. */
  readonly maxBytes?: number | undefined;
}

/** Readings by window key, in memory and, if there is a folder for them, on disk. Never fails. */
export class ReadingCache {
  readonly #memory = new MemoryCache(MEMORY_BYTES);
  readonly #onDiskLost: (reason: string) => void;
  #disk: DiskCache | undefined;
  #unwritten = new Map<string, Uint8Array>();
  #unwrittenBytes = 0;
  #writing: Promise<void> = Promise.resolve();

  /** `onDiskLost` is told once, when the folder cannot be used; from then on there is only memory. */
  constructor(version: string, disk: DiskCacheOptions | undefined, onDiskLost: (reason: string) => void) {
    this.#onDiskLost = onDiskLost;
    if (disk !== undefined) {
      this.#disk = new DiskCache(disk.folder, version, disk.maxBytes ?? DEFAULT_DISK_BYTES);
    }
  }

  /** The readings of those of the windows that are known. */
  async get(keys: readonly string[]): Promise<ReadonlyMap<string, readonly RawReading[]>> {
    const known = new Map<string, readonly RawReading[]>();
    for (const key of keys) {
      const readings = this.#memory.get(key);
      if (readings !== undefined) known.set(key, readings);
    }
    const onDisk = await this.#fromDisk(keys.filter((key) => !known.has(key)));
    for (const [key, bytes] of onDisk) {
      const readings = decodeReadings(bytes);
      if (readings === undefined) continue;
      this.#memory.set(key, readings);
      known.set(key, readings);
    }
    return known;
  }

  set(key: string, readings: readonly RawReading[]): void {
    this.#memory.set(key, readings);
    if (this.#disk === undefined) return;
    const bytes = encodeReadings(readings);
    this.#unwritten.set(key, bytes);
    this.#unwrittenBytes += bytes.length;
    if (this.#unwrittenBytes > FLUSH_BYTES) void this.flush();
  }

  /** Writes to disk what is new since the last time. */
  flush(): Promise<void> {
    const entries = Array.from(this.#unwritten, ([key, bytes]) => ({ key, bytes }));
    this.#unwritten = new Map();
    this.#unwrittenBytes = 0;
    if (entries.length > 0) {
      this.#writing = this.#writing.then(() => this.#onDisk((disk) => disk.add(entries), undefined));
    }
    return this.#writing;
  }

  async #fromDisk(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    if (keys.length === 0) return new Map();
    return this.#onDisk((disk) => disk.read(keys), new Map<string, Uint8Array>());
  }

  async #onDisk<Result>(use: (disk: DiskCache) => Promise<Result>, otherwise: Result): Promise<Result> {
    if (this.#disk === undefined) return otherwise;
    try {
      return await use(this.#disk);
    } catch (error) {
      // Several uses may be under way when the first fails; it is told once.
      if (this.#disk !== undefined) this.#onDiskLost(error instanceof Error ? error.message : String(error));
      this.#disk = undefined;
      return otherwise;
    }
  }
}
