import type { Reading } from '../../../core/index.js';
import type { Figures } from '../figures.js';
import { readAlone, readInContext, type ReadRows } from '../readRows.js';
import type { Row } from '../rows.js';
import type { Score, WordListReading } from '../scorers.js';
import { polarityCalibration, polarityFigure, wordListPolarities } from './polarity.js';

/** MSCTD (Liang et al. 2022), dialogues of subtitles: polarity in context and alone, and how sure it may be. */
export async function measureMsctd(
  score: Score<Reading>,
  wordList: Score<WordListReading>,
  rows: readonly Row[],
): Promise<{ readonly figures: Figures; readonly read: ReadRows<Reading> }> {
  const words = await wordListPolarities(wordList, rows);
  const read = await readInContext(score, rows);
  const alone = await readAlone(score, rows);
  const title = (how: string) => `MSCTD subtitles, 3 polarities ${how}, weighted F1`;
  return {
    figures: {
      'msctd.polarity': polarityFigure(title('in context'), read, words),
      'msctd.polarityAlone': polarityFigure(title('each line alone'), alone, words),
      'msctd.calibrationError': polarityCalibration('MSCTD', read),
    },
    read,
  };
}
