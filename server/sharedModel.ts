import type { Settings } from '../protocol/settings.js';
import type { OpenModel } from './openModel.js';

type Runtime = Settings['runtime'];

/** One model for all documents, opened when it is first asked for; a failure is forgotten, so that the next asker tries again. */
export class SharedModel {
  readonly #open: (runtime: Runtime) => Promise<OpenModel>;
  readonly #wanted: () => Promise<Runtime>;
  #opening: Promise<OpenModel> | undefined;
  #runtime: Runtime | undefined;

  /** `wanted` tells how the model is to be run, as the settings stand now. */
  constructor(open: (runtime: Runtime) => Promise<OpenModel>, wanted: () => Promise<Runtime>) {
    this.#open = open;
    this.#wanted = wanted;
  }

  open(): Promise<OpenModel> {
    this.#opening ??= this.#load();
    return this.#opening;
  }

  /** Whether the model runs in another way than is wanted now. */
  async isOutdated(): Promise<boolean> {
    const wanted = await this.#wanted();
    return this.#runtime !== undefined && this.#runtime !== wanted;
  }

  /** Keeps what has been read so far for the next time. */
  async flush(): Promise<void> {
    await (await this.#opening)?.reader.flush();
  }

  /** Ends the model; who asks for it later gets a new one. */
  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    this.#runtime = undefined;
    await (await opening?.catch(() => undefined))?.reader.close();
  }

  async #load(): Promise<OpenModel> {
    try {
      const runtime = await this.#wanted();
      this.#runtime = runtime;
      return await this.#open(runtime);
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }
}
