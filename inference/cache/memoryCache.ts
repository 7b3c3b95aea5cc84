import type { RawReading } from '../../core/index.js';

/** What an array and its object take besides the numbers. */
const BYTES_PER_READING = 200;

/** Readings by window key, the least recently used dropped beyond a number of bytes. */
export class MemoryCache {
  readonly #readings = new Map<string, readonly RawReading[]>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): readonly RawReading[] | undefined {
    const readings = this.#readings.get(key);
    if (readings !== undefined) {
      this.#readings.delete(key);
      this.#readings.set(key, readings);
    }
    return readings;
  }

  set(key: string, readings: readonly RawReading[]): void {
    this.#drop(key);
    this.#readings.set(key, readings);
    this.#bytes += bytesOf(readings);
    for (const oldest of this.#readings.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= bytesOf(this.#readings.get(key) ?? []);
    this.#readings.delete(key);
  }
}

function bytesOf(readings: readonly RawReading[]): number {
  return readings.reduce((sum, { contributions }) => sum + contributions.byteLength + BYTES_PER_READING, 0);
}
