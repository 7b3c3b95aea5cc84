import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openModel } from '../cli/model.js';
import { readOptions } from '../cli/options.js';
import { MODEL_FOLDER, ROOT } from './bench/inputs.js';
import { figureTable } from './evaluate/card.js';
import { type Evaluation, evaluate, hashModel, roundEvaluation } from './evaluate/evaluation.js';
import { differences, writeEvaluation } from './evaluate/evaluationFile.js';
import { modelScorer } from './evaluate/scorers.js';
import { DataSets } from './evaluate/splits.js';

/**
 * `npm run evaluate [-- --data DIR] [--model DIR] [--check]`: measures a model on the test parts of the raw
 * sets through the code that users run, and prints the card's table. Writes `evaluation.json` and the card's
 * tables beside the model; with `--check` it writes nothing and says what differs from them.
 */

const { values } = readOptions('evaluate', process.argv.slice(2), {
  data: { type: 'string' },
  model: { type: 'string' },
  check: { type: 'boolean' },
});
const model = values.model ?? MODEL_FOLDER;
const data = values.data ?? process.env['UNDERCURRENT_DATA'] ?? join(ROOT, '..', 'shared', 'data');
if (!existsSync(data)) throw new Error(`There is no ${data}: name the folder of the raw sets with --data.`);

const measured = roundEvaluation(await measure(model, data));
process.stdout.write(`${figureTable(measured.figures)}\n`);
if (values.check === true) {
  const found = differences(model, measured);
  process.stderr.write(`${found.join('\n') || 'evaluation.json and the card agree.'}\n`);
  process.exitCode = found.length > 0 ? 1 : 0;
} else writeEvaluation(model, measured);

async function measure(modelFolder: string, folder: string): Promise<Evaluation> {
  const opened = await openModel({ modelFolder });
  const start = performance.now();
  try {
    return await evaluate(modelScorer(opened), new DataSets(folder), hashModel(modelFolder), (name) => {
      process.stderr.write(`${Math.round((performance.now() - start) / 1000)} s: ${name}\n`);
    });
  } finally {
    await opened.reader.close();
  }
}
