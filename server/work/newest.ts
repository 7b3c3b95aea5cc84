/** Work of which only the newest counts, key by key: an older one may take longer and come back later. */
export class Newest<Key> {
  readonly #asked = new Map<Key, symbol>();

  /** The result, or `undefined` when the same was asked for again meanwhile, or is no longer wanted. */
  async of<Result>(key: Key, work: () => Promise<Result>): Promise<Result | undefined> {
    const asked = Symbol('asked');
    this.#asked.set(key, asked);
    const result = await work();
    return this.#asked.get(key) === asked ? result : undefined;
  }

  forget(key: Key): void {
    this.#asked.delete(key);
  }
}
