import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../core/index.js';
import type { Figures } from './figures.js';
import { EDOS, FEELING_WHEEL, PLUTCHIK } from './labelGroups.js';
import { spread } from './metrics.js';
import { readAfterContext, readInContext, valencesOf } from './readRows.js';
import type { Row } from './rows.js';
import { type Score, scoreByWordList } from './scorers.js';
import type { DataSets } from './splits.js';
import { measureBias } from './suites/bias.js';
import { measureChecklist } from './suites/checklist.js';
import { measureEmobank } from './suites/emobank.js';
import { measureGoemotions } from './suites/goemotions.js';
import type { ClassFigures } from './suites/goemotionsClasses.js';
import { measureMeld } from './suites/meld.js';
import { measureMsctd } from './suites/msctd.js';
import { measureShown, type ShownSuite } from './suites/shown.js';

/** What was measured: SHA-256 of the int8 file, and of `calibration.json` beside it. */
export interface MeasuredModel {
  readonly model: string;
  readonly calibration: string;
}

/** `evaluation.json`: what a model reaches, on which data, through which code. */
export interface Evaluation extends MeasuredModel {
  readonly version: 2;
  readonly runtime: 'undercurrent score';
  readonly wordList: string;
  /** The rows of every file that was read, tuning and test parts together. */
  readonly data: Readonly<Record<string, number>>;
  /** In the order of the card's table. */
  readonly figures: Figures;
  /** GoEmotions, class by class. */
  readonly classes: ClassFigures;
}

const DECIMALS = 1e4;
const WORD_LIST = 'VADER, vader-sentiment 1.1.3';

/** Measures everything; `onSuite` is told the name of each set before it is read. */
export async function evaluate(
  score: Score<Reading>,
  data: DataSets,
  model: MeasuredModel,
  onSuite: (name: string) => void,
): Promise<Evaluation> {
  const suite = <Result>(name: string, measure: () => Promise<Result>): Promise<Result> => {
    onSuite(name);
    return measure();
  };
  const test = (name: Parameters<DataSets['rows']>[0]) => data.rows(name, 'test');
  const words = scoreByWordList;
  const emobank = await suite('EmoBank', () =>
    measureEmobank(
      score,
      words,
      [...data.rows('emobank', 'dev'), ...data.rows('emobank', 'calibration')],
      test('emobank'),
    ),
  );
  const goemotions = await suite('GoEmotions', () =>
    measureGoemotions(score, data.rows('goemotions', 'dev'), test('goemotions')),
  );
  const msctd = await suite('MSCTD', () => measureMsctd(score, words, test('msctd')));
  const meld = await suite('MELD', () => measureMeld(score, words, test('meld')));
  const xed = await suite('XED', () => measureShown(score, [...test('xed'), ...test('xed_neutral')], XED));
  const edos = await suite('EDOS', () =>
    measureShown(score, test('edos').filter(hasCounterpart), EDOS_LINES),
  );
  const emorynlp = await suite('EmoryNLP', () => measureShown(score, test('emorynlp'), EMORYNLP));
  const checklist = await suite('Checklist', () => measureChecklist(score, words, test('checklist')));
  const ordinary = spread(valencesOf(msctd.read));
  const bias = await suite('EEC', () => measureBias(score, test('eec'), ordinary));
  return {
    version: 2,
    ...model,
    runtime: 'undercurrent score',
    wordList: WORD_LIST,
    data: data.rowCounts(),
    figures: {
      ...emobank,
      ...goemotions.figures,
      ...msctd.figures,
      ...meld,
      ...xed,
      ...edos,
      ...emorynlp,
      ...bias,
      ...checklist,
    },
    classes: goemotions.classes,
  };
}

const XED: ShownSuite = { name: 'xed', title: 'XED subtitles', groups: PLUTCHIK, read: readInContext };
const EDOS_LINES: ShownSuite = {
  name: 'edos',
  title: 'EDOS subtitles, all with a feeling',
  groups: EDOS,
  read: readAfterContext,
};
const EMORYNLP: ShownSuite = {
  name: 'emorynlp',
  title: 'EmoryNLP sitcom',
  groups: FEELING_WHEEL,
  read: readInContext,
};

/** A line that EDOS's raters found to acknowledge or to wait says nothing of what may be shown. */
function hasCounterpart({ labels }: Row): boolean {
  return labels.some((label) => label in EDOS);
}

/** The same with every number to four places: more would be noise. */
export function roundEvaluation(evaluation: Evaluation): Evaluation {
  return JSON.parse(
    JSON.stringify(evaluation, (_, value: unknown) => (typeof value === 'number' ? round(value) : value)),
  );
}

function round(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

/** What lies in a model's folder. */
export function measuredModel(folder: string): MeasuredModel {
  const hashOf = (...path: readonly string[]) =>
    createHash('sha256')
      .update(readFileSync(join(folder, ...path)))
      .digest('hex');
  return { model: hashOf('onnx', 'model_quantized.onnx'), calibration: hashOf('calibration.json') };
}
