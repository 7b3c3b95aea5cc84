import { openModel } from '../inference/index.js';
import { figureTable } from './evaluate/card.js';
import { type Evaluation, evaluate, measuredModel, roundEvaluation } from './evaluate/evaluation.js';
import { differences, writeEvaluation } from './evaluate/evaluationFile.js';
import { evaluateOptions } from './evaluate/options.js';
import { modelScorer } from './evaluate/scorers.js';
import { DataSets } from './evaluate/splits.js';

/**
 * `npm run evaluate [-- --data DIR] [--model DIR] [--check]`: measures a model on the test parts of the raw
 * sets through the code that users run, and prints the card's table. Writes `evaluation.json` and the card's
 * tables beside the model; with `--check` it writes nothing and says what differs from them.
 */

const { model, data, check } = evaluateOptions('evaluate', process.argv.slice(2));
const measured = roundEvaluation(await measure(model, data));
process.stdout.write(`${figureTable(measured.figures)}\n`);
if (check) {
  const found = differences(model, measured);
  process.stderr.write(`${found.join('\n') || 'evaluation.json and the card agree.'}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
} else writeEvaluation(model, measured);

async function measure(modelFolder: string, folder: string): Promise<Evaluation> {
  const opened = await openModel({ modelFolder });
  const start = performance.now();
  try {
    return await evaluate(modelScorer(opened), new DataSets(folder), measuredModel(modelFolder), (name) => {
      process.stderr.write(`${Math.round((performance.now() - start) / 1000)} s: ${name}\n`);
    });
  } finally {
    await opened.reader.close();
  }
}
