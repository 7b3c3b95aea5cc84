import { sanitizeSettings, type Settings } from '../protocol/settings.js';

/** The settings of each open document and of the whole window, asked for once and again after a change. */
export class DocumentSettings {
  readonly #fetch: (uri: string | undefined) => Promise<unknown>;
  readonly #byUri = new Map<string, Promise<Settings>>();
  #ofWindow: Promise<Settings> | undefined;

  /** `fetch` asks the client for the section `undercurrent` as it stands for a document, or for none. */
  constructor(fetch: (uri: string | undefined) => Promise<unknown>) {
    this.#fetch = fetch;
  }

  /** How many documents' settings are known. */
  get size(): number {
    return this.#byUri.size;
  }

  of(uri: string): Promise<Settings> {
    const known = this.#byUri.get(uri) ?? this.#ask(uri);
    this.#byUri.set(uri, known);
    return known;
  }

  ofWindow(): Promise<Settings> {
    this.#ofWindow ??= this.#ask(undefined);
    return this.#ofWindow;
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  forgetAll(): void {
    this.#byUri.clear();
    this.#ofWindow = undefined;
  }

  #ask(uri: string | undefined): Promise<Settings> {
    return this.#fetch(uri).then(sanitizeSettings, () => sanitizeSettings(undefined));
  }
}
