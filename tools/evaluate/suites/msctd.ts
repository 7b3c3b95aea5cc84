import type { Reading } from '../../../core/index.js';
import { figureOf, type Figure, type Figures } from '../figures.js';
import { markWhere } from '../labelGroups.js';
import { calibrationError } from '../metrics.js';
import { classProbabilities, fitOrderedLogit } from '../orderedLogit.js';
import { labelledPolarities, readAlone, readInContext, type ReadRows, valencesOf } from '../readRows.js';
import type { Row } from '../rows.js';
import type { Score, WordListReading } from '../scorers.js';
import { polarityFigure, wordListPolarities } from './polarity.js';

/** MSCTD (Liang et al. 2022), dialogues of subtitles: polarity in context and alone, and how sure it may be. */
export async function measureMsctd(
  score: Score<Reading>,
  wordList: Score<WordListReading>,
  calibrationRows: readonly Row[],
  rows: readonly Row[],
): Promise<{ readonly figures: Figures; readonly read: ReadRows<Reading> }> {
  const words = await wordListPolarities(wordList, rows);
  const calibration = await readInContext(score, calibrationRows);
  const read = await readInContext(score, rows);
  const alone = await readAlone(score, rows);
  const title = (how: string) => `MSCTD subtitles, 3 polarities ${how}, weighted F1`;
  return {
    figures: {
      'msctd.polarity': polarityFigure(title('in context'), read, words),
      'msctd.polarityAlone': polarityFigure(title('each line alone'), alone, words),
      'msctd.calibrationError': calibrationFigure(calibration, read),
    },
    read,
  };
}

/** Calibration error of the likeliest polarity, valence being read through MSCTD's own ruler. */
function calibrationFigure(calibration: ReadRows<Reading>, read: ReadRows<Reading>): Figure {
  const ruler = fitOrderedLogit(valencesOf(calibration), labelledPolarities(calibration.rows));
  const probabilities = Array.from(valencesOf(read), (valence) => classProbabilities(ruler, valence));
  const probability = Float64Array.from(probabilities, (ofLine) => Math.max(...ofLine));
  const truth = labelledPolarities(read.rows);
  const came = markWhere(
    probabilities.map((ofLine) => ofLine.indexOf(Math.max(...ofLine))),
    (said, line) => said === truth[line],
  );
  return figureOf('MSCTD, calibration error of the polarity', read, (lines) =>
    calibrationError([{ came, probability }], lines),
  );
}
