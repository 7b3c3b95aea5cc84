import type { Reading } from '../../../core/index.js';
import { figureOf, type Figures } from '../figures.js';
import { emotionTruth, GOEMOTIONS, type Marks, markWhere, NO_MARKS } from '../labelGroups.js';
import { allLines, bestF1Threshold, calibrationError, macroF1 } from '../metrics.js';
import { probabilitiesOf, readInContext, type ReadRows, shownOf } from '../readRows.js';
import type { Row } from '../rows.js';
import type { Score } from '../scorers.js';
import { type ClassFigures, classFigures } from './goemotionsClasses.js';
import { shownFigures } from './shown.js';

/**
 * GoEmotions (Demszky et al. 2020), all classes together and each by itself. A class is said from the
 * probability on that gives the best F1 on the tuning rows; what writers are shown is stricter, and measured
 * beside it.
 */
export async function measureGoemotions(
  score: Score<Reading>,
  tuningRows: readonly Row[],
  rows: readonly Row[],
): Promise<{ readonly figures: Figures; readonly classes: ClassFigures }> {
  const thresholds = tuneThresholds(await readInContext(score, tuningRows));
  const read = await readInContext(score, rows);
  const truth = emotionTruth(rows, GOEMOTIONS);
  const probabilities = probabilitiesOf(read);
  const said = probabilities.map((ofClass, index) =>
    markWhere(ofClass, (probability) => probability >= (thresholds[index] ?? Infinity)),
  );
  const forecasts = probabilities.map((probability, index) => ({
    probability,
    came: truth[index] ?? NO_MARKS,
  }));
  const majority = macroF1(truth, commonest(truth), allLines(rows.length));
  return {
    figures: {
      'goemotions.macroF1': figureOf(
        'GoEmotions, 28 classes, macro F1',
        read,
        (lines) => macroF1(truth, said, lines),
        { majority },
      ),
      'goemotions.calibrationError': figureOf(
        'GoEmotions, calibration error of the emotions',
        read,
        (lines) => calibrationError(forecasts, lines),
      ),
      ...shownFigures('goemotions', 'GoEmotions', read, truth),
    },
    classes: classFigures({ truth, said, shown: shownOf(read), thresholds }, read.units),
  };
}

function tuneThresholds(tuning: ReadRows<Reading>): readonly number[] {
  const truth = emotionTruth(tuning.rows, GOEMOTIONS);
  return probabilitiesOf(tuning).map((ofClass, index) => bestF1Threshold(truth[index] ?? NO_MARKS, ofClass));
}

/** The commonest class said of every line, and no other. */
function commonest(truth: readonly Marks[]): readonly Marks[] {
  const counts = truth.map((ofClass) => ofClass.reduce((sum, mark) => sum + mark, 0));
  const most = counts.indexOf(Math.max(...counts));
  return truth.map(({ length }, index) => new Uint8Array(length).fill(index === most ? 1 : 0));
}
