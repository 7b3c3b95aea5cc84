import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Analyst, parseCalibration } from '../core/index.js';
import { createReader, type ReaderOptions, type RememberingReader } from '../inference/index.js';

export interface OpenModel {
  readonly reader: RememberingReader;
  readonly analyst: Analyst;
}

/** Opens the model of a folder and what is needed to make sense of it. Rejects when the folder holds none. */
export async function openModel(options: ReaderOptions): Promise<OpenModel> {
  const calibration: unknown = JSON.parse(
    await readFile(join(options.modelFolder, 'calibration.json'), 'utf8'),
  );
  return { reader: await createReader(options), analyst: new Analyst(parseCalibration(calibration)) };
}
