import {
  type Analysis,
  type Analyst,
  type AuthorReadings,
  type CancelSignal,
  type Correction,
  type Delivery,
  type Illegible,
  type RawReading,
  RawScript,
  type Reader,
  type Reading,
  type Script,
  type Steps,
  type Window,
} from '../../core/index.js';
import { carriedReadings } from './carriedReadings.js';
import { inSlices } from '../work/inSlices.js';
import type { PreparedScript } from './preparedScript.js';
import { readingOrder, type VisibleLines } from './readingOrder.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

/** What is known of one version of a document: all of it, or a part while the reading goes on. */
export interface ScriptReading {
  readonly document: ScriptDocument;
  readonly script: Script;
  readonly analysis: Analysis;
  /** How the author's word has changed what the model reads. */
  readonly heard: Heard;
  /** Passage by passage, the model's own; holes where it has not been read. */
  readonly raw: readonly (RawReading | undefined)[];
  /** The same of lines by themselves, with their parenthetical and without. */
  readonly rawDeliveries: readonly (Delivery<RawReading> | undefined)[];
  readonly illegible?: Illegible;
  /** Whether the reading went on: what is not read anew is missing, or is what an older reading said. */
  readonly partial?: true;
  /** The model that read it, and its version. */
  readonly model: string;
}

type RawParts = Pick<ScriptReading, 'raw' | 'rawDeliveries'>;

/** What an author says of how a script reads. */
export interface AuthorsSay {
  readonly corrections: readonly Correction[];
  /** Whether the other lines follow the corrections once there are enough of them. */
  readonly calibrates: boolean;
}

/** What became of what the author says. */
export interface Heard extends Omit<AuthorReadings, 'readings'> {
  readonly say: AuthorsSay;
}

export interface ReadDocumentOptions {
  readonly signal: CancelSignal;
  readonly visible: VisibleLines | undefined;
  /** An older reading: what it says of lines that have not changed stands until they are read again. */
  readonly older: ScriptReading | undefined;
  /** What the author says now; asked for each result. */
  readonly author: () => Promise<AuthorsSay>;
  /** Told after each window that the model has read how many scenes have been read whole. */
  readonly onProgress: (scenesDone: number, scenes: number) => void;
  /** Asked after each such window whether what has been read so far is wanted now. */
  readonly wantsPartial: () => boolean;
  readonly onPartial: (reading: ScriptReading) => void;
}

/** Reads a document, what is in sight first. Rejects when the model fails or the signal is aborted. */
export async function readDocument(
  prepared: PreparedScript,
  reader: Reader,
  analyst: Analyst,
  { signal, visible, older, author, onProgress, wantsPartial, onPartial }: ReadDocumentOptions,
): Promise<ScriptReading> {
  const { document } = prepared;
  const { script, illegible } = await prepared.with(reader);
  const result = async (raw: RawParts, until: CancelSignal): Promise<ScriptReading> => {
    const read = { document, model: reader.version, script, ...raw };
    return hearAuthor(read, analyst, await author(), until);
  };
  if (illegible !== undefined)
    return { ...(await result({ raw: [], rawDeliveries: [] }, signal)), illegible };
  const read = new RawScript(script, windowsInOrder(script, visible));
  const partials = new Partials(signal, async (until) => {
    const carried = carriedReadings(older, script.passages);
    const raw = read.lines.map((line, index) => line ?? carried[index]);
    onPartial(await result({ raw, rawDeliveries: read.deliveries() }, until));
  });
  const progress = sceneProgress(script);
  try {
    await reader.read(read.texts, {
      signal,
      onWindow: (index, readings, scored) => {
        const done = progress(read.take(index, readings));
        // What is remembered comes all at once.
        if (!scored) return;
        onProgress(done, script.scenes.length);
        if (!partials.busy && wantsPartial()) partials.make();
      },
    });
  } finally {
    await partials.end();
  }
  return result({ raw: read.lines, rawDeliveries: read.deliveries() }, signal);
}

function windowsInOrder(script: Script, visible: VisibleLines | undefined): readonly Window[] {
  return readingOrder(script, visible).map((index) => script.windows[index] ?? { first: 0, end: 0 });
}

/** A reading as it is once the author has been heard, perhaps anew. Rejects when the signal is aborted. */
export async function hearAuthor(
  reading: Omit<ScriptReading, 'analysis' | 'heard'>,
  analyst: Analyst,
  say: AuthorsSay,
  signal: CancelSignal,
): Promise<ScriptReading> {
  return { ...reading, ...(await inSlices(analysisSteps(analyst, reading, say), signal)) };
}

/** Partial results, one at a time; the last one is given up when the whole is there. */
class Partials implements CancelSignal {
  readonly #signal: CancelSignal;
  readonly #make: (until: CancelSignal) => Promise<void>;
  #making: Promise<void> | undefined;
  #ended = false;

  constructor(signal: CancelSignal, make: (until: CancelSignal) => Promise<void>) {
    this.#signal = signal;
    this.#make = make;
  }

  get aborted(): boolean {
    return this.#ended || this.#signal.aborted;
  }

  get busy(): boolean {
    return this.#making !== undefined;
  }

  make(): void {
    // What goes wrong here goes wrong in the whole result too, where it is heard.
    const settle = () => (this.#making = undefined);
    this.#making = this.#make(this).then(settle, settle);
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#making;
  }
}

/** Passages that are calibrated before the next pause. */
const CALIBRATED_AT_ONCE = 32;

function* analysisSteps(
  analyst: Analyst,
  { script, raw, rawDeliveries }: RawParts & Pick<ScriptReading, 'script'>,
  say: AuthorsSay,
): Steps<Pick<ScriptReading, 'analysis' | 'heard'>> {
  const readings: (Reading | undefined)[] = [];
  for (const ofPassage of raw) {
    if (readings.length % CALIBRATED_AT_ONCE === 0) yield;
    readings.push(ofPassage && analyst.calibrate(ofPassage));
  }
  const { readings: heardReadings, ...heard } = yield* analyst.hearingSteps(
    script,
    readings,
    say.corrections,
    say.calibrates,
  );
  const deliveries: (Delivery | undefined)[] = [];
  for (const delivery of rawDeliveries) {
    if (deliveries.length % CALIBRATED_AT_ONCE === 0) yield;
    deliveries.push(delivery && analyst.calibrateDelivery(delivery));
  }
  const analysis = yield* analyst.analysisSteps(script, { lines: heardReadings, deliveries });
  return { analysis, heard: { ...heard, say } };
}

/** Counts the scenes read whole as their windows come in; what is no window adds nothing. */
function sceneProgress({ scenes, passages }: Script) {
  const missing = scenes.map(({ firstPassage, endPassage }) => endPassage - firstPassage);
  let done = missing.filter((count) => count === 0).length;
  return (read: Window | undefined): number => {
    if (read === undefined) return done;
    const { first, end } = read;
    const scene = passages[first]?.scene ?? 0;
    const left = (missing[scene] ?? 0) - (end - first);
    missing[scene] = left;
    if (left === 0) done += 1;
    return done;
  };
}
