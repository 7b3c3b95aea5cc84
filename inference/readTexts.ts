import {
  calibrate,
  type CancelSignal,
  cueOf,
  cutTexts,
  joinReadings,
  MAX_PASSAGE_TOKENS,
  type PassageText,
  type RawReading,
  type Reader,
  type Reading,
  splitToLimit,
  textOf,
} from '../core/index.js';
import type { OpenModel } from './openModel.js';

/** Consecutive lines of one scene, read in context. */
export type SceneTexts = readonly PassageText[];

/** One reading per line of each scene. A long line is read in parts and a long scene in windows, as scripts are. */
export async function readTexts(
  scenes: readonly SceneTexts[],
  { reader, calibration }: OpenModel,
  signal?: CancelSignal,
): Promise<readonly (readonly Reading[])[]> {
  const prepared = scenes.map((texts) => prepareTexts(texts, reader));
  const windows = prepared.flatMap((ofScene) => ofScene.windows);
  const readings = await reader.read(windows, signal && { signal });
  let next = 0;
  return prepared.map(({ windows: ofScene, pieces }) => {
    const raw = readings.slice(next, next + ofScene.length).flat();
    next += ofScene.length;
    return gatherPieces(pieces, raw).map((reading) => calibrate(reading, calibration));
  });
}

/** The pieces each text is read in, and the windows of all pieces together. */
function prepareTexts(texts: SceneTexts, reader: Reader) {
  const countTokens = (text: string) => reader.countTokens(text);
  const pieces = texts.map((passage) =>
    splitToLimit(textOf(passage), MAX_PASSAGE_TOKENS, countTokens).map(({ start, end }) => {
      const text = textOf(passage).slice(start, end);
      const piece = typeof passage === 'string' ? text : { ...passage, text };
      return { piece, share: Math.max(1, countTokens(text)) };
    }),
  );
  const flat = pieces.flat().map(({ piece }) => piece);
  const whole = flat.map((piece) => `${cueOf(piece)} ${textOf(piece)}`.trimStart());
  return { pieces, windows: cutTexts(whole, countTokens).map(({ first, end }) => flat.slice(first, end)) };
}

function gatherPieces(
  pieces: readonly (readonly { readonly share: number }[])[],
  raw: readonly RawReading[],
): readonly RawReading[] {
  let next = 0;
  return pieces.map((ofText) => {
    const readings = raw.slice(next, next + ofText.length);
    next += ofText.length;
    return joinReadings(readings.map((reading, index) => ({ reading, share: ofText[index]?.share ?? 1 })));
  });
}
