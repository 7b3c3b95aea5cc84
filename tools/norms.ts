import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseCalibration } from '../core/index.js';
import { MODEL_FOLDER, ROOT } from './bench/inputs.js';
import { fillPage, rulesTable } from './norms/findingsPage.js';
import { type Film, readFilmIfThere, readFilms } from './norms/films.js';
import { measureNorms } from './norms/measureNorms.js';
import { normsText } from './norms/normsText.js';
import { excesses, ratesOf, ratesTable } from './norms/rates.js';
import { readFilm, type Pipeline, type ReadFilm } from './norms/readFilm.js';

/**
 * `npm run norms -- [--corpus DIR] [--cache DIR]`: reads the produced features in `films/` of the folder, or of
 * the one that UNDERCURRENT_CORPUS names, with the shipped model; writes the model's `norms.json` and the tables
 * in docs/findings.md; fails when a finding is raised more often than a writer can bear. The second run
 * with one model takes seconds, for its readings are kept in `--cache`.
 */

const { values } = parseArgs({ options: { corpus: { type: 'string' }, cache: { type: 'string' } } });
const corpus = values.corpus ?? process.env['UNDERCURRENT_CORPUS'];
if (corpus === undefined) throw new Error('Name the folder of features: --corpus or UNDERCURRENT_CORPUS.');

const calibrationText = readFileSync(join(MODEL_FOLDER, 'calibration.json'), 'utf8');
const pipeline: Pipeline = {
  modelFolder: MODEL_FOLDER,
  calibration: parseCalibration(JSON.parse(calibrationText)),
  cacheFolder: values.cache ?? join(tmpdir(), 'undercurrent-norms'),
};

const films = await readAll(readFilms(join(corpus, 'films')));
const [bigFish] = await readAll(
  [readFilmIfThere(join(corpus, 'big-fish.fountain'))].filter((film) => film !== undefined),
);
const norms = measureNorms(films, {
  model: sha256(readFileSync(join(MODEL_FOLDER, 'onnx', 'model_quantized.onnx'))),
  calibration: sha256(calibrationText),
});
writeFileSync(join(MODEL_FOLDER, 'norms.json'), normsText(norms));

const rates = films.map((film, index) => ratesOf(`film ${index + 1}`, film, norms));
const ofBigFish = bigFish && ratesOf('Big Fish', bigFish, norms);
const table = ratesTable(rates, ofBigFish);
const path = join(ROOT, 'docs', 'findings.md');
writeFileSync(path, fillPage(readFileSync(path, 'utf8'), { findings: rulesTable(), rates: table }));
process.stdout.write(`${table}\n`);
for (const sentence of excesses(rates, ofBigFish)) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

async function readAll(scripts: readonly Film[]): Promise<readonly ReadFilm[]> {
  const read: ReadFilm[] = [];
  for (const film of scripts) {
    read.push(await readFilm(film, pipeline));
    process.stderr.write(`\rread ${read.length} of ${scripts.length}`);
  }
  process.stderr.write('\n');
  return read;
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
