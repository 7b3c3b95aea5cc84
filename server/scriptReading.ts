import {
  type Analysis,
  type Analyst,
  type CancelSignal,
  findIllegible,
  type Illegible,
  prepareScript,
  type RawReading,
  type Reader,
  type Reading,
  type Script,
} from '../core/index.js';
import { readingOrder, type VisibleLines } from './readingOrder.js';
import type { ScriptDocument } from './scriptDocument.js';

/** What is known of one version of a document: all of it, or a part while the reading goes on. */
export interface ScriptReading {
  readonly document: ScriptDocument;
  readonly script: Script;
  readonly analysis: Analysis;
  /** Passage by passage; holes where it has not been read. */
  readonly raw: readonly (RawReading | undefined)[];
  readonly illegible?: Illegible;
  /** The model that read it, and its version. */
  readonly model: string;
}

export interface ReadDocumentOptions {
  readonly signal: CancelSignal;
  readonly visible: VisibleLines | undefined;
  /** Told after each window how many scenes have been read whole. */
  readonly onProgress: (scenesDone: number, scenes: number) => void;
  /** Asked after each window whether what has been read so far is wanted now. */
  readonly wantsPartial: () => boolean;
  readonly onPartial: (reading: ScriptReading) => void;
}

/** Reads a document, what is in sight first. Rejects when the model fails or the signal is aborted. */
export async function readDocument(
  document: ScriptDocument,
  reader: Reader,
  analyst: Analyst,
  options: ReadDocumentOptions,
): Promise<ScriptReading> {
  const script = prepareScript(document.screenplay, (text) => reader.countTokens(text));
  const raw: (RawReading | undefined)[] = script.passages.map(() => undefined);
  const readings: (Reading | undefined)[] = script.passages.map(() => undefined);
  const result = () => ({
    document,
    model: reader.version,
    script,
    raw: [...raw],
    analysis: analyst.analyze(script, readings),
  });
  const illegible = findIllegible(script);
  if (illegible !== undefined) return { ...result(), illegible };
  const progress = sceneProgress(script);
  const order = readingOrder(script, options.visible);
  const windows = order.map((index) => script.windows[index] ?? { first: 0, end: 0 });
  const texts = windows.map(({ first, end }) =>
    script.passages.slice(first, end).map(({ plain }) => plain.text),
  );
  await reader.read(texts, {
    signal: options.signal,
    onWindow: (index, ofWindow) => {
      const first = windows[index]?.first ?? 0;
      for (const [offset, reading] of ofWindow.entries()) {
        raw[first + offset] = reading;
        readings[first + offset] = analyst.calibrate(reading);
      }
      options.onProgress(progress(first, ofWindow.length), script.scenes.length);
      if (options.wantsPartial()) options.onPartial(result());
    },
  });
  return result();
}

/** Counts the scenes read whole as their passages come in. */
function sceneProgress({ scenes, passages }: Script) {
  const missing = scenes.map(({ firstPassage, endPassage }) => endPassage - firstPassage);
  let done = missing.filter((count) => count === 0).length;
  return (first: number, count: number): number => {
    const scene = passages[first]?.scene ?? 0;
    const left = (missing[scene] ?? 0) - count;
    missing[scene] = left;
    if (left === 0) done += 1;
    return done;
  };
}
