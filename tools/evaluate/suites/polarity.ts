import type { Reading } from '../../../core/index.js';
import { figureOf, type Figure } from '../figures.js';
import { markWhere } from '../labelGroups.js';
import { allLines, calibrationError, majority, weightedF1 } from '../metrics.js';
import { labelledPolarities, POLARITIES, polaritiesOf, readInContext, type ReadRows } from '../readRows.js';
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

/**
 * The calibration error of the likeliest polarity, of sets whose valence is -1, 0 or 1. Throws for a model that does not
 * say how likely a polarity is.
 */
export function polarityCalibration(set: string, read: ReadRows<Reading>): Figure {
  const truth = labelledPolarities(read.rows);
  const likeliest = read.readings.map(likeliestPolarity);
  const forecasts = {
    probability: Float64Array.from(likeliest, ({ probability }) => probability),
    came: markWhere(likeliest, ({ polarity }, line) => polarity === truth[line]),
  };
  return figureOf(`${set}, calibration error of the polarity`, read, (lines) =>
    calibrationError([forecasts], lines),
  );
}

/** The polarity with the highest probability, as its index in `POLARITIES`. */
function likeliestPolarity({ polarities }: Pick<Reading, 'polarities'>) {
  if (polarities === undefined) throw new Error('The model does not say how likely a polarity is.');
  const probabilities = POLARITIES.map((polarity) => polarities[polarity]);
  const probability = Math.max(...probabilities);
  return { polarity: probabilities.indexOf(probability), probability };
}

/** What the word list says of each row. */
export async function wordListPolarities(
  wordList: Score<WordListReading>,
  rows: readonly Row[],
): Promise<Uint8Array> {
  return polaritiesOf(await readInContext(wordList, rows));
}
