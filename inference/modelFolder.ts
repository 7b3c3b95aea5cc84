import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { WordPieces } from './tokens/wordPieces.js';

/** Raise when the same model would give other rows: another way of encoding, pooling or splitting. */
const READING_FORMAT = 2;

/** What the asking side needs of a model. The weights stay on disk. */
export interface ModelFolder {
  /**
   * 32 hexadecimal digits: equal for equal weights, word pieces and reading format. Native and WASM, which
   * agree up to rounding, are not told apart.
   */
  readonly version: string;
  readonly wordPieces: WordPieces;
  /** What `calibration.json` holds, as it stands there. */
  readonly calibration: object;
}

/** Reads a model's folder. Rejects, naming the file, when one is missing or not what it should be. */
export async function openModelFolder(folder: string): Promise<ModelFolder> {
  const [tokenizer, tokenizerConfig, calibration, weights] = await Promise.all([
    readJson(join(folder, 'tokenizer.json')),
    readJson(join(folder, 'tokenizer_config.json')),
    readJson(join(folder, 'calibration.json')),
    stat(join(folder, 'onnx', 'model_quantized.onnx')),
  ]);
  return {
    version: versionOf([weightsHash(calibration.value, folder), weights.size, tokenizer.text]),
    wordPieces: new WordPieces(tokenizer.value, tokenizerConfig.value),
    calibration: calibration.value,
  };
}

/** The hash of the weights as the calibration made for them records it: reading 23 MB would cost 20 ms. */
function weightsHash(calibration: object, folder: string): string {
  if ('model' in calibration && typeof calibration.model === 'string') return calibration.model;
  throw new Error(`${join(folder, 'calibration.json')} does not name its model.`);
}

function versionOf(parts: readonly (string | number)[]): string {
  return createHash('sha256')
    .update(JSON.stringify([READING_FORMAT, ...parts]))
    .digest('hex')
    .slice(0, 32);
}

async function readJson(path: string): Promise<{ readonly text: string; readonly value: object }> {
  const text = await readFile(path, 'utf8');
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no object.`);
  return { text, value };
}
