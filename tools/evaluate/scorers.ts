import vader from 'vader-sentiment';
import type { Polarity, Reading } from '../../core/index.js';
import { type OpenModel, readTexts } from '../../inference/index.js';

/** From dialogues to as many lists of readings, one for each line. */
export type Score<Said> = (
  dialogues: readonly (readonly string[])[],
) => Promise<readonly (readonly Said[])[]>;

/** What a list of words can say of a line. */
export interface WordListReading {
  readonly valence: number;
  readonly polarity: Polarity;
}

/** Where a score stops being neutral, as VADER's authors advise. */
const VADER_CUT = 0.05;

/** The model, by the code that `undercurrent score` reads with. */
export function modelScorer(model: OpenModel): Score<Reading> {
  return (dialogues) => readTexts(dialogues, model);
}

/** VADER (Hutto and Gilbert 2014): a list of words with rules for negation and degree. It knows no context. */
export const scoreByWordList: Score<WordListReading> = async (dialogues) =>
  dialogues.map((lines) => lines.map(readByWordList));

function readByWordList(text: string): WordListReading {
  const valence = vader.SentimentIntensityAnalyzer.polarity_scores(text).compound;
  if (valence <= -VADER_CUT) return { valence, polarity: 'negative' };
  return { valence, polarity: valence >= VADER_CUT ? 'positive' : 'neutral' };
}
