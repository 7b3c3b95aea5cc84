import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Analyst, parseCalibration, type Reader } from '../core/index.js';
import { createReader, type ReaderOptions, type RememberingReader } from '../inference/index.js';

export interface OpenModel {
  readonly reader: Reader;
  readonly analyst: Analyst;
}

/** Opens the model once for all documents, when it is first asked for; a failure is forgotten, so that the next asker tries again. */
export class SharedModel {
  readonly #options: ReaderOptions;
  #opening: Promise<OpenModel & { readonly reader: RememberingReader }> | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  open(): Promise<OpenModel> {
    this.#opening ??= this.#load();
    return this.#opening;
  }

  /** Keeps what has been read so far for the next time. */
  async flush(): Promise<void> {
    await (await this.#opening)?.reader.flush();
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    await (await opening?.catch(() => undefined))?.reader.close();
  }

  async #load() {
    try {
      const text = await readFile(join(this.#options.modelFolder, 'calibration.json'), 'utf8');
      const json: unknown = JSON.parse(text);
      return { reader: await createReader(this.#options), analyst: new Analyst(parseCalibration(json)) };
    } catch (error) {
      this.#opening = undefined;
      throw error;
    }
  }
}
