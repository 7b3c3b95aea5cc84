import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Analyst, type Norms, parseCalibration, parseNorms } from '../core/index.js';
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
  const analyst = new Analyst(parseCalibration(calibration));
  return { reader: await createReader(options), analyst };
}

/** The norms of a model, whether or not it can be run; `undefined` for one without: nothing it reads can be called unusual. */
export async function readNorms(modelFolder: string): Promise<Norms | undefined> {
  const text = await readFile(join(modelFolder, 'norms.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseNorms(JSON.parse(text));
}
