import { sanitizeSettings, type Settings } from '../protocol/settings.js';

/** The settings of each open document, asked for once and again after a change. */
export class DocumentSettings {
  readonly #fetch: (uri: string) => Promise<unknown>;
  readonly #byUri = new Map<string, Promise<Settings>>();

  /** `fetch` asks the client for the section `undercurrent` as it stands for a document. */
  constructor(fetch: (uri: string) => Promise<unknown>) {
    this.#fetch = fetch;
  }

  of(uri: string): Promise<Settings> {
    const known = this.#byUri.get(uri);
    if (known !== undefined) return known;
    const asked = this.#fetch(uri).then(sanitizeSettings, () => sanitizeSettings(undefined));
    this.#byUri.set(uri, asked);
    return asked;
  }

  forget(uri?: string): void {
    if (uri === undefined) this.#byUri.clear();
    else this.#byUri.delete(uri);
  }
}
