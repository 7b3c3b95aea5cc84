import { sanitizeSettings, type Settings } from '../../protocol/settings.js';

type Json = Readonly<Record<string, unknown>>;

/**
 * The settings of each open document and of the whole window, asked for once and again after a change. What a client
 * answers counts before what it sent by itself, and that before what it said at the start.
 */
export class DocumentSettings {
  readonly #fetch: (uri: string | undefined) => Promise<unknown>;
  readonly #atStart: Json;
  readonly #byUri = new Map<string, Promise<Settings>>();
  #sent: Json = {};
  #ofWindow: Promise<Settings> | undefined;

  /**
   * `fetch` asks the client for the section `undercurrent` as it stands for a document, or for none; it may answer
   * nothing. `atStart` is what the client said when it began.
   */
  constructor(fetch: (uri: string | undefined) => Promise<unknown>, atStart: unknown) {
    this.#fetch = fetch;
    this.#atStart = sectionOf(atStart);
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

  /** They may be others now: those that the client sent along, or what it answers. */
  changed(sent: unknown): void {
    this.#sent = sectionOf(sent);
    this.#byUri.clear();
    this.#ofWindow = undefined;
  }

  async #ask(uri: string | undefined): Promise<Settings> {
    const sent = this.#sent;
    const fetched = await this.#fetch(uri).catch(() => undefined);
    return sanitizeSettings({ ...this.#atStart, ...sent, ...recordOf(fetched) });
  }
}

/** The section `undercurrent` of what a client sends: some send it alone. */
function sectionOf(json: unknown): Json {
  const all = recordOf(json);
  return 'undercurrent' in all ? recordOf(all['undercurrent']) : all;
}

function recordOf(json: unknown): Json {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}
