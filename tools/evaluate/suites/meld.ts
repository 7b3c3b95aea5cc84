import { EMOTIONS, type Reading } from '../../../core/index.js';
import { figureOf, type Figure, type Figures } from '../figures.js';
import { classTruth, EKMAN, emotionTruth, type Groups } from '../labelGroups.js';
import { allLines, majority, weightedF1 } from '../metrics.js';
import { readInContext, type ReadRows } from '../readRows.js';
import type { Row } from '../rows.js';
import type { Score, WordListReading } from '../scorers.js';
import { polarityCalibration, polarityFigure, wordListPolarities } from './polarity.js';
import { shownFigures } from './shown.js';

/** MELD (Poria et al. 2019), a sitcom that no model here was trained on: polarity and seven emotions in context. */
export async function measureMeld(
  score: Score<Reading>,
  wordList: Score<WordListReading>,
  rows: readonly Row[],
): Promise<Figures> {
  const read = await readInContext(score, rows);
  return {
    'meld.polarity': polarityFigure(
      'MELD sitcom, 3 polarities in context, weighted F1',
      read,
      await wordListPolarities(wordList, rows),
    ),
    'meld.calibrationError': polarityCalibration('MELD', read),
    'meld.emotions': emotionsFigure(read),
    ...shownFigures('meld', 'MELD sitcom', read, emotionTruth(rows, EKMAN)),
  };
}

function emotionsFigure(read: ReadRows<Reading>): Figure {
  const truth = classTruth(read.rows, EKMAN);
  const said = Uint8Array.from(read.readings, (reading) => likeliestGroup(reading, EKMAN));
  return figureOf(
    'MELD sitcom, 7 emotions in context, weighted F1',
    read,
    (lines) => weightedF1(truth, said, lines),
    { majority: weightedF1(truth, majority(truth), allLines(truth.length)) },
  );
}

/** The class that is likeliest to hold any of its emotions (a noisy-or), as its index in the groups. */
export function likeliestGroup({ emotions }: Pick<Reading, 'emotions'>, groups: Groups): number {
  const absent = Object.values(groups).map((members) =>
    EMOTIONS.reduce(
      (none, emotion) => (members.includes(emotion) ? none * (1 - emotions[emotion]) : none),
      1,
    ),
  );
  return absent.indexOf(Math.min(...absent));
}
