import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../cli/failure.js';
import { readOptions } from '../../cli/options.js';
import { MODEL_FOLDER, ROOT } from '../bench/inputs.js';

export interface EvaluateOptions {
  /** The model's folder: the one that ships, if not given. */
  readonly model: string;
  /** The folder of the raw sets: given, or named by `UNDERCURRENT_DATA`, or beside the repository. */
  readonly data: string;
  readonly check: boolean;
}

/** Reads the options of the tools that measure a model; throws a `Failure` where there is no data. */
export function evaluateOptions(command: string, args: readonly string[]): EvaluateOptions {
  const { values } = readOptions(command, args, {
    data: { type: 'string' },
    model: { type: 'string' },
    check: { type: 'boolean' },
  });
  const data = values.data ?? process.env['UNDERCURRENT_DATA'] ?? join(ROOT, '..', 'shared', 'data');
  if (!existsSync(data))
    throw new Failure(`There is no ${data}: name the folder of the raw sets with --data.`);
  return { model: values.model ?? MODEL_FOLDER, data, check: values.check === true };
}
