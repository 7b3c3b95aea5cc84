import type { Settings } from '../../protocol/settings.js';
import type { ReadingProgress } from './progress.js';
import { ReadingSchedule, type SchedulePorts, TYPING_PAUSE } from './readingSchedule.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

/** One open script: its schedule, and when the settings let it be read. */
export class OpenScript {
  readonly schedule: ReadingSchedule;
  readonly #settings: () => Promise<Settings>;
  readonly #progress: ReadingProgress | undefined;
  #closed = false;
  #newest: ScriptDocument;

  constructor(
    document: ScriptDocument,
    ports: SchedulePorts,
    settings: () => Promise<Settings>,
    progress: ReadingProgress | undefined,
  ) {
    this.#newest = document;
    this.#settings = settings;
    this.#progress = progress;
    const onState: SchedulePorts['onState'] = (of, state, before) => {
      ports.onState(of, state, before);
      void progress?.update(state);
    };
    this.schedule = new ReadingSchedule(document, { ...ports, onState });
  }

  /** A script just opened is read at once, unless only on demand. */
  async opened(): Promise<void> {
    const { read } = await this.#settings();
    if (read !== 'demand' && !this.#closed) await this.schedule.read();
  }

  /**
   * A script that has waited to be asked for is read as soon as the settings no longer want that. One that waits to be
   * saved has been read before, and goes on waiting.
   */
  async settingsChanged(): Promise<void> {
    if (this.schedule.state.kind !== 'waiting') return;
    const { read } = await this.#settings();
    if (read === 'typing' || this.schedule.latest === undefined) await this.opened();
  }

  async changed(document: ScriptDocument): Promise<void> {
    this.#newest = document;
    const { read } = await this.#settings();
    // The settings of a later edit may have come sooner.
    if (this.#closed || this.#newest !== document) return;
    this.schedule.change(document, read === 'typing' ? TYPING_PAUSE : undefined);
  }

  async saved(): Promise<void> {
    const { read } = await this.#settings();
    if (read === 'save' && !this.#closed) await this.schedule.read();
  }

  /** Nothing is read any more, also not by what is still waiting for the settings. */
  async close(): Promise<void> {
    this.#closed = true;
    this.schedule.stop();
    await this.#progress?.end();
  }
}
