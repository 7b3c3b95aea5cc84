import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Calibration, parseCalibration } from '../core/index.js';
import type { RememberingReader } from './cachedReader.js';
import { createReader, type ReaderOptions } from './createReader.js';

/** A model that reads, and what turns its raw readings into readings. */
export interface OpenModel {
  readonly reader: RememberingReader;
  readonly calibration: Calibration;
}

/** Opens the model of a folder with its calibration. Rejects when the folder holds none. */
export async function openModel(options: ReaderOptions): Promise<OpenModel> {
  const calibration: unknown = JSON.parse(
    await readFile(join(options.modelFolder, 'calibration.json'), 'utf8'),
  );
  return { reader: await createReader(options), calibration: parseCalibration(calibration) };
}
