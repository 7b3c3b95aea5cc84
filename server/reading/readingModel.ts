import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Analyst, type Norms, parseNorms } from '../../core/index.js';
import { openModel, type ReaderOptions, type RememberingReader } from '../../inference/index.js';

export interface ReadingModel {
  readonly reader: RememberingReader;
  readonly analyst: Analyst;
}

/** Opens the model of a folder and what makes sense of whole scripts with it. Rejects when the folder holds none. */
export async function openReadingModel(options: ReaderOptions): Promise<ReadingModel> {
  const { reader, calibration } = await openModel(options);
  return { reader, analyst: new Analyst(calibration) };
}

/** The norms of a model, whether or not it can be run; `undefined` for one without: nothing it reads can be called unusual. */
export async function readNorms(modelFolder: string): Promise<Norms | undefined> {
  const text = await readFile(join(modelFolder, 'norms.json'), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseNorms(JSON.parse(text));
}
