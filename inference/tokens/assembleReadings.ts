import { OUTPUT_COUNT, type RawReading, splitWords, textOf, type WindowTexts } from '../../core/index.js';

import type { WindowPass } from './windowPasses.js';

/**
 * The readings of a window's passages from the rows its passes gave. A passage read in several pieces gets
 * the mean of their outputs weighted by their tokens, so that its rows still sum to a weighted mean.
 */
export function assembleReadings(
  texts: WindowTexts,
  passes: readonly WindowPass[],
  passRows: readonly Float32Array[],
): readonly RawReading[] {
  const readings = texts.map((passage) => ({
    contributions: new Float32Array(splitWords(textOf(passage)).length * OUTPUT_COUNT),
  }));
  for (const [index, { pieces }] of passes.entries()) {
    const rows = passRows[index] ?? new Float32Array();
    let next = 0;
    for (const { passage, firstWord, wordCount, share } of pieces) {
      const end = next + wordCount * OUTPUT_COUNT;
      addScaled(readings[passage]?.contributions, firstWord * OUTPUT_COUNT, rows.subarray(next, end), share);
      next = end;
    }
  }
  return readings;
}

function addScaled(sums: Float32Array | undefined, start: number, values: Float32Array, scale: number): void {
  if (sums === undefined) return;
  for (const [index, value] of values.entries()) {
    sums[start + index] = (sums[start + index] ?? 0) + scale * value;
  }
}
