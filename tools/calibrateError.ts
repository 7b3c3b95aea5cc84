import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenModel, openModel } from '../inference/index.js';
import { calibrate, type Knot, type RawReading, valencePull } from '../core/index.js';
import { fitErrors } from './evaluate/errorTable.js';
import { evaluateOptions } from './evaluate/options.js';
import { ratingRuler } from './evaluate/ratingRuler.js';
import type { Row } from './evaluate/rows.js';
import { DataSets } from './evaluate/splits.js';

/**
 * `npm run calibrate:error [-- --data DIR] [--model DIR]`: measures on EmoBank's dev and calibration documents how
 * a line's error in valence grows with how hard its words pull, and writes it into `calibration.json`. The last
 * step of a calibration. Of what was tried (the entropy of the emotions, the distance from zero, the arousal, the
 * length), the pull alone goes with the error best.
 */

const DECIMALS = 1e5;

const { model, data } = evaluateOptions('calibrate:error', process.argv.slice(2));
const sets = new DataSets(data);
const error = await measureErrors(model, [
  ...sets.rows('emobank', 'dev'),
  ...sets.rows('emobank', 'calibration'),
]);
const path = join(model, 'calibration.json');
const calibration: object = JSON.parse(readFileSync(path, 'utf8'));
writeFileSync(
  path,
  `${JSON.stringify({ ...calibration, error: { knots: error.map(rounded) } }, undefined, 2)}\n`,
);
for (const [pull, deviation] of error)
  process.stdout.write(`pull ${pull.toFixed(2)}: ${deviation.toFixed(3)}\n`);

async function measureErrors(modelFolder: string, rows: readonly Row[]): Promise<readonly Knot[]> {
  const opened = await openModel({ modelFolder });
  try {
    const readings = await opened.reader.read(rows.map(({ text }) => [text]));
    return errorsOf(rows, readings.flat(), opened);
  } finally {
    await opened.reader.close();
  }
}

function errorsOf(rows: readonly Row[], readings: readonly RawReading[], opened: OpenModel): readonly Knot[] {
  const ratings = Float64Array.from(rows, ({ valence = 0 }) => valence);
  const valences = Float64Array.from(readings, (raw) => calibrate(raw, opened.calibration).valence);
  const meant = ratingRuler(valences, ratings);
  return fitErrors(
    readings.map((raw, line) => ({
      pull: valencePull(raw),
      miss: (valences[line] ?? 0) - meant(ratings[line] ?? 0),
    })),
  );
}

function rounded(knot: Knot): readonly number[] {
  return knot.map((value) => Math.round(value * DECIMALS) / DECIMALS);
}
