import type { ReadingState } from '../protocol/editorMessages.js';
import type { Settings } from '../protocol/settings.js';
import { type ReadingProgress } from './progress.js';
import { ReadingSchedule, type SchedulePorts, TYPING_PAUSE } from './readingSchedule.js';
import type { ScriptDocument } from './scriptDocument.js';

/** One open script: its schedule, and how its reading is shown. */
export class OpenScript {
  readonly schedule: ReadingSchedule;
  readonly #settings: () => Promise<Settings>;

  constructor(
    document: ScriptDocument,
    ports: SchedulePorts,
    settings: () => Promise<Settings>,
    progress: ReadingProgress | undefined,
  ) {
    this.#settings = settings;
    const onState = (of: ScriptDocument, state: ReadingState) => {
      ports.onState(of, state);
      void progress?.update(state);
    };
    this.schedule = new ReadingSchedule(document, { ...ports, onState });
  }

  /** A script just opened is read at once, unless only on demand. */
  async opened(): Promise<void> {
    const { read } = await this.#settings();
    if (read !== 'demand') await this.schedule.read();
  }

  async changed(document: ScriptDocument): Promise<void> {
    const { read } = await this.#settings();
    this.schedule.change(document, read === 'typing' ? TYPING_PAUSE : undefined);
  }

  async saved(): Promise<void> {
    const { read } = await this.#settings();
    if (read === 'save') await this.schedule.read();
  }
}
