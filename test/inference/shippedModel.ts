import { existsSync } from 'node:fs';

/** Ends with a slash. */
export const MODEL_FOLDER = new URL('../../models/undercurrent-reader/', import.meta.url);

/** Ends with a slash. */
export const PROGRAM_FOLDER = new URL('../../dist/', import.meta.url);

const NEEDED = [
  new URL('onnx/model_quantized.onnx', MODEL_FOLDER),
  new URL('calibration.json', MODEL_FOLDER),
  new URL('readerProcess.js', PROGRAM_FOLDER),
  new URL('readerWorker.js', PROGRAM_FOLDER),
];

/** A suite that needs the model and the bundles that run it; where they are missing it is skipped and says so. */
export function withModel(title: string, suite: (this: Mocha.Suite) => void): void {
  const missing = NEEDED.find((file) => !existsSync(file));
  if (missing === undefined) describe(title, suite);
  else describe.skip(`${title} (skipped: ${missing.pathname} is missing)`, suite);
}
