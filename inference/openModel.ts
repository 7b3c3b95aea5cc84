import { type Calibration, parseCalibration } from '../core/index.js';
import type { RememberingReader } from './cachedReader.js';
import { type ReaderOptions, readerOf } from './createReader.js';
import { openModelFolder } from './modelFolder.js';

/** A model that reads, and what turns its raw readings into readings. */
export interface OpenModel {
  readonly reader: RememberingReader;
  readonly calibration: Calibration;
}

/** Opens the model of a folder with its calibration. Rejects when the folder holds none. */
export async function openModel(options: ReaderOptions): Promise<OpenModel> {
  const folder = await openModelFolder(options.modelFolder);
  return { reader: readerOf(folder, options), calibration: parseCalibration(folder.calibration) };
}
