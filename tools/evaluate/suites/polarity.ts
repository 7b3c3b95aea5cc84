import type { Reading } from '../../../core/index.js';
import { figureOf, type Figure } from '../figures.js';
import { allLines, majority, weightedF1 } from '../metrics.js';
import { labelledPolarities, polaritiesOf, readInContext, type ReadRows } from '../readRows.js';
import type { Row } from '../rows.js';
import type { Score, WordListReading } from '../scorers.js';

/** Weighted F1 of three polarities, of sets whose valence is -1, 0 or 1. */
export function polarityFigure(title: string, read: ReadRows<Reading>, byWords: Uint8Array): Figure {
  const truth = labelledPolarities(read.rows);
  const said = polaritiesOf(read);
  const all = allLines(truth.length);
  return figureOf(title, read, (lines) => weightedF1(truth, said, lines), {
    majority: weightedF1(truth, majority(truth), all),
    wordList: weightedF1(truth, byWords, all),
  });
}

/** What the word list says of each row. */
export async function wordListPolarities(
  wordList: Score<WordListReading>,
  rows: readonly Row[],
): Promise<Uint8Array> {
  return polaritiesOf(await readInContext(wordList, rows));
}
