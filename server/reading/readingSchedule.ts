import type { Analyst, Reader } from '../../core/index.js';
import type { ReadingState } from '../../protocol/editorMessages.js';
import { PreparedScript } from './preparedScript.js';
import type { VisibleLines } from './readingOrder.js';
import { reasonOf } from '../work/reasonOf.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import { type AuthorsSay, hearAuthor, readDocument, type ScriptReading } from './scriptReading.js';
import { illegibleState } from './illegibleState.js';

/** The pause after the last keystroke before a script is read again, in milliseconds. */
export const TYPING_PAUSE = 250;
/**
 * The pause after which the reading begins, in milliseconds: nothing is told before the longer one is over, and all is
 * known by then. Shorter than words come apart.
 */
export const AHEAD_PAUSE = 100;
/** How often it is worth saying how far a reading is, in milliseconds: shorter readings never do. */
export const PROGRESS_INTERVAL = 100;
/** Partial results are worth sending this often, in milliseconds: each costs an analysis. */
export const PARTIAL_INTERVAL = 500;
/** How long to wait before a failed reading is tried again, each time in a row; after that it is not, by itself. */
export const RETRY_WAITS: readonly number[] = [250, 1_000, 4_000, 15_000, 60_000];

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
  /** What the author of a script says of it now. */
  readonly author: (uri: string) => Promise<AuthorsSay>;
  /** Told each state of a document, and the one it was in before. */
  readonly onState: (document: ScriptDocument, state: ReadingState, before: ReadingState) => void;
  readonly onReading: (reading: ScriptReading) => void;
  /** Told a whole reading that was made during a pause, perhaps before `onReading`: what follows from it can begin. */
  readonly onReadAhead: (reading: ScriptReading) => void;
}

/** Reads one open document again and again as it changes; a newer version stops the reading of an older one. */
export class ReadingSchedule {
  readonly #ports: SchedulePorts;
  #prepared: PreparedScript;
  #visible: VisibleLines | undefined;
  #running: AbortController | undefined;
  #withdraw: () => void = () => undefined;
  #latest: ScriptReading | undefined;
  #state: ReadingState = { kind: 'waiting' };
  #failures = 0;
  /** Aborted when the author is heard again, or a newer version comes. */
  #hearing: AbortController | undefined;
  /** How often the author has been heard again. */
  #timesHeard = 0;

  constructor(document: ScriptDocument, ports: SchedulePorts) {
    this.#prepared = new PreparedScript(document);
    this.#ports = ports;
  }

  /** The version that is read next, or being read. */
  get document(): ScriptDocument {
    return this.#prepared.document;
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
    this.#prepared.giveUp();
    this.#prepared = new PreparedScript(document);
    if (pause === undefined) this.#rest();
    else this.#readAfter(pause);
  }

  /** Stops waiting and reading, without a word. */
  stop(): void {
    this.#withdraw();
    this.#hearing?.abort();
    this.#running?.abort();
    this.#running = undefined;
  }

  /** Stops, and says so if a reading was under way. */
  cancel(): void {
    this.stop();
    this.#rest();
  }

  /** Reads the current version now. Never rejects: what goes wrong becomes the state, and is tried again. */
  async read(): Promise<void> {
    this.stop();
    await this.#read();
  }

  /** @param pause Until this has ended nothing is told: neither result nor state. */
  async #read(pause?: Promise<void>): Promise<void> {
    const run = new AbortController();
    this.#running = run;
    const prepared = this.#prepared;
    const { document } = prepared;
    const isCurrent = () => this.#running === run;
    const setState = (state: ReadingState) => {
      if (isCurrent()) this.#setState(document, state);
    };
    let timesHeard = this.#timesHeard;
    let isProgressDue = () => false;
    let isPartDue = () => false;
    const beginToTell = () => {
      isProgressDue = this.#every(PROGRESS_INTERVAL);
      isPartDue = this.#every(PARTIAL_INTERVAL);
      // A short reading after an edit changes no state on its way: nothing flickers.
      if (this.#state.kind === 'waiting') setState({ kind: 'loading' });
    };
    if (pause === undefined) beginToTell();
    const mayTell = pause?.then(beginToTell);
    try {
      // A model that is not there yet is not opened for a reading that the next key may end.
      if (this.#latest === undefined) await mayTell;
      const { reader, analyst } = await this.#ports.openModel();
      if (!isCurrent()) return;
      const reading = await readDocument(prepared, reader, analyst, {
        signal: run.signal,
        visible: this.#visible,
        older: this.#latest,
        author: () => this.#ports.author(document.uri),
        onProgress: (scenesDone, scenes) => {
          if (isProgressDue()) setState({ kind: 'scoring', scenesDone, scenes });
        },
        wantsPartial: () => isPartDue(),
        onPartial: (part) => this.#deliver({ ...part, partial: true }, isCurrent),
      });
      if (pause !== undefined && isCurrent()) this.#ports.onReadAhead(reading);
      await mayTell;
      let heard = reading;
      // What the author said meanwhile may have come too late for this reading.
      while (isCurrent() && timesHeard !== this.#timesHeard) {
        timesHeard = this.#timesHeard;
        heard = await hearAuthor(heard, analyst, await this.#ports.author(document.uri), run.signal);
      }
      this.#deliver(heard, isCurrent);
      const { illegible } = reading;
      this.#failures = 0;
      setState(illegible === undefined ? { kind: 'ready' } : illegibleState(illegible));
    } catch (error) {
      await mayTell;
      if (isCurrent()) this.#fail(error);
    }
  }

  /** Lets what the author says now change the newest reading, without reading again. Rejects when the model cannot be opened. */
  async hear(): Promise<void> {
    this.#timesHeard += 1;
    this.#hearing?.abort();
    const hearing = new AbortController();
    this.#hearing = hearing;
    const say = await this.#ports.author(this.document.uri);
    const { signal } = hearing;
    while (!signal.aborted) {
      const before = this.#latest;
      if (before === undefined || isSameSay(before.heard.say, say)) return;
      const { analyst } = await this.#ports.openModel();
      const heard = await hearAuthor(before, analyst, say, signal).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
      // A part that was read meanwhile comes before it.
      if (heard !== undefined && this.#latest === before) this.#deliver(heard, () => !signal.aborted);
    }
  }

  /** Whether so many milliseconds have gone by since the last time that it said so, or since now. */
  #every(interval: number): () => boolean {
    const { clock } = this.#ports;
    let last = clock.now();
    return () => {
      const now = clock.now();
      if (now - last < interval) return false;
      last = now;
      return true;
    };
  }

  #deliver(reading: ScriptReading, isCurrent: () => boolean): void {
    if (!isCurrent()) return;
    this.#latest = reading;
    this.#ports.onReading(reading);
  }

  #readAfter(pause: number): void {
    const { clock } = this.#ports;
    let withdrawEnd: () => void = () => undefined;
    const over = new Promise<void>((resolve) => {
      withdrawEnd = clock.after(pause, resolve);
    });
    const withdrawBeginning = clock.after(AHEAD_PAUSE, () => void this.#read(over));
    this.#withdraw = () => {
      withdrawBeginning();
      withdrawEnd();
    };
  }

  #fail(error: unknown): void {
    const wait = RETRY_WAITS[this.#failures];
    this.#failures += 1;
    if (wait !== undefined) this.#withdraw = this.#ports.clock.after(wait, () => void this.read());
    const reason = reasonOf(error);
    this.#setState(this.document, { kind: 'failed', reason });
  }

  /** What is there and not read waits. */
  #rest(): void {
    const { kind } = this.#state;
    const isBehind = this.#latest !== undefined && this.#latest.document.version !== this.document.version;
    if (kind === 'loading' || kind === 'scoring' || (kind !== 'waiting' && isBehind))
      this.#setState(this.document, { kind: 'waiting' });
  }

  #setState(document: ScriptDocument, state: ReadingState): void {
    const before = this.#state;
    this.#state = state;
    this.#ports.onState(document, state, before);
  }
}

function isSameSay(one: AuthorsSay, other: AuthorsSay): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
