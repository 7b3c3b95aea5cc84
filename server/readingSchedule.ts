import type { Analyst, Reader } from '../core/index.js';
import type { ReadingState } from '../protocol/editorMessages.js';
import type { VisibleLines } from './readingOrder.js';
import type { ScriptDocument } from './scriptDocument.js';
import { readDocument, type ScriptReading } from './scriptReading.js';

/** The pause after the last keystroke before a script is read again, in milliseconds. */
export const TYPING_PAUSE = 250;
/** Partial results are worth sending this often, in milliseconds: each costs an analysis. */
const PARTIAL_INTERVAL = 500;

/** Time, so that tests need not wait for it. */
export interface Clock {
  now(): number;
  /** Calls back once after so many milliseconds; the result takes it back. */
  after(milliseconds: number, work: () => void): () => void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, work) => {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What a schedule needs from around it. */
export interface SchedulePorts {
  /** The model, opened when it is first needed. */
  readonly openModel: () => Promise<{ readonly reader: Reader; readonly analyst: Analyst }>;
  readonly clock: Clock;
  readonly onState: (document: ScriptDocument, state: ReadingState) => void;
  readonly onReading: (reading: ScriptReading) => void;
}

/** Reads one open document again and again as it changes; a newer version stops the reading of an older one. */
export class ReadingSchedule {
  readonly #ports: SchedulePorts;
  #document: ScriptDocument;
  #visible: VisibleLines | undefined;
  #running: AbortController | undefined;
  #withdraw: () => void = () => undefined;
  #latest: ScriptReading | undefined;
  #latestIsWhole = false;
  #state: ReadingState = { kind: 'waiting' };

  constructor(document: ScriptDocument, ports: SchedulePorts) {
    this.#document = document;
    this.#ports = ports;
  }

  /** The version that is read next, or being read. */
  get document(): ScriptDocument {
    return this.#document;
  }

  /** The newest reading there is, perhaps of an older version and perhaps only of a part. */
  get latest(): ScriptReading | undefined {
    return this.#latest;
  }

  get state(): ReadingState {
    return this.#state;
  }

  show(visible: VisibleLines): void {
    this.#visible = visible;
  }

  /** Takes the next version; with `pause`, reads it once nothing has come for that long. */
  change(document: ScriptDocument, pause: number | undefined): void {
    this.stop();
    this.#document = document;
    if (pause !== undefined) this.#withdraw = this.#ports.clock.after(pause, () => void this.read());
  }

  /** Stops waiting and reading. */
  stop(): void {
    this.#withdraw();
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Reads the current version now. Never rejects: what goes wrong becomes the state. */
  async read(): Promise<void> {
    this.stop();
    const run = new AbortController();
    this.#running = run;
    const document = this.#document;
    const isCurrent = () => this.#running === run;
    const setState = (state: ReadingState) => {
      if (isCurrent()) this.#setState(document, state);
    };
    try {
      setState({ kind: 'loading' });
      const { reader, analyst } = await this.#ports.openModel();
      if (!isCurrent()) return;
      const reading = await readDocument(document, reader, analyst, {
        signal: run.signal,
        visible: this.#visible,
        onProgress: (scenesDone, scenes) => setState({ kind: 'scoring', scenesDone, scenes }),
        wantsPartial: this.#partialTimer(isCurrent),
        onPartial: (partial) => this.#deliver(partial, false),
      });
      if (!isCurrent()) return;
      this.#deliver(reading, true);
      const { illegible } = reading;
      setState(illegible === undefined ? { kind: 'ready' } : { kind: 'cannot tell', reason: illegible });
    } catch (error) {
      if (!run.signal.aborted)
        setState({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    }
  }

  #partialTimer(isCurrent: () => boolean): () => boolean {
    let last = this.#ports.clock.now();
    return () => {
      const now = this.#ports.clock.now();
      // A whole reading of an older version is worth more than a part of this one.
      if (!isCurrent() || this.#latestIsWhole || now - last < PARTIAL_INTERVAL) return false;
      last = now;
      return true;
    };
  }

  #deliver(reading: ScriptReading, isWhole: boolean): void {
    this.#latest = reading;
    this.#latestIsWhole = isWhole;
    this.#ports.onReading(reading);
  }

  #setState(document: ScriptDocument, state: ReadingState): void {
    this.#state = state;
    this.#ports.onState(document, state);
  }
}
