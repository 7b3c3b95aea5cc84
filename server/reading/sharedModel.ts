import type { Settings } from '../../protocol/settings.js';
import type { ReadingModel } from './readingModel.js';

type Runtime = Settings['runtime'];

/** One model for all documents, opened when it is first asked for; a failure is forgotten, so that the next asker tries again. */
export class SharedModel {
  readonly #open: (runtime: Runtime) => Promise<ReadingModel>;
  readonly #wanted: () => Promise<Runtime>;
  #opening: Promise<ReadingModel> | undefined;
  #runtime: Promise<Runtime> | undefined;
  #closing: Promise<unknown> = Promise.resolve();

  /** `wanted` tells how the model is to be run, as the settings stand now. */
  constructor(open: (runtime: Runtime) => Promise<ReadingModel>, wanted: () => Promise<Runtime>) {
    this.#open = open;
    this.#wanted = wanted;
  }

  open(): Promise<ReadingModel> {
    if (this.#opening !== undefined) return this.#opening;
    this.#runtime = this.#wanted();
    const opening = Promise.all([this.#runtime, this.#closing]).then(([runtime]) => this.#open(runtime));
    this.#opening = opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return opening;
  }

  /** Whether the model runs in another way than is wanted now. */
  async isOutdated(): Promise<boolean> {
    const runtime = await this.#runtime;
    return runtime !== undefined && runtime !== (await this.#wanted());
  }

  /** Keeps what has been read so far for the next time. */
  async flush(): Promise<void> {
    await (await this.#opening)?.reader.flush();
  }

  /** Ends the model and does what may be done only then; who asks for one, also meanwhile, gets a new one after. */
  close(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    this.#runtime = undefined;
    const closing = this.#closing
      .then(() => opening?.catch(() => undefined))
      .then((model) => model?.reader.close())
      .then(meanwhile);
    this.#closing = closing.catch(() => undefined);
    return closing;
  }
}
