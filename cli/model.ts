import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OpenModel, openModel, type ReaderOptions, type Runtime } from '../inference/index.js';
import { type Surroundings, write } from './command.js';
import { Failure, plainReason, reasonOf, UsageFailure } from './failure.js';
import { oneOf } from './options.js';
import { printable } from './text/columns.js';

const RUNTIMES: readonly Runtime[] = ['auto', 'native', 'wasm'];

/** The options of every command that runs the model. */
export const MODEL_OPTIONS = {
  runtime: { type: 'string' },
  threads: { type: 'string' },
  model: { type: 'string' },
} as const;

export const CACHE_OPTIONS = {
  'cache-dir': { type: 'string' },
  'no-cache': { type: 'boolean' },
} as const;

export const MODEL_HELP = `  --runtime auto|native|wasm
                   how the model is run; auto tries native code first
  --threads N      how many threads it may use
  --model DIR      read with another model`;

interface ModelValues {
  readonly runtime?: string;
  readonly threads?: string;
  readonly model?: string;
  readonly 'cache-dir'?: string;
  readonly 'no-cache'?: boolean;
}

/** Runs `work` with the model that the options ask for and closes it afterwards, whatever happens. */
export async function withModel<T>(
  values: ModelValues,
  surroundings: Surroundings,
  caching: boolean,
  work: (model: OpenModel) => Promise<T>,
): Promise<T> {
  const model = await openedModel(readerOptions(values, surroundings, caching));
  try {
    return await work(model);
  } finally {
    await model.reader.close();
  }
}

/** Waits for a reading; what goes wrong with the model itself becomes a `Failure`. */
export async function modelAnswer<T>(reading: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (signal.aborted) throw error;
    throw new Failure(`The model could not be run: ${reasonOf(error)}`);
  }
}

async function openedModel(options: ReaderOptions): Promise<OpenModel> {
  try {
    return await openModel(options);
  } catch (error) {
    throw new Failure(`The model in ${options.modelFolder} could not be opened: ${reasonOf(error)}`);
  }
}

/** The folder of the model that the options ask for. */
export function modelFolder({ model }: Pick<ModelValues, 'model'>): string {
  return model ?? fileURLToPath(new URL('../models/undercurrent-reader', import.meta.url));
}

function readerOptions(
  values: ModelValues,
  { stderr, environment }: Surroundings,
  caching: boolean,
): ReaderOptions {
  const tell = (sentence: string) => void write(stderr, `${printable(sentence)}\n`);
  const cached = caching && values['no-cache'] !== true;
  const folder = values['cache-dir'] ?? cacheFolder(environment);
  return {
    modelFolder: modelFolder(values),
    runtime: oneOf('runtime', values.runtime ?? 'auto', RUNTIMES),
    ...(values.threads !== undefined && { threads: threadCount(values.threads) }),
    ...(cached && { cache: { folder } }),
    onFallback: (reason) =>
      tell(`Native code does not run here (${reason}), so reading is slower, in WebAssembly.`),
    onCacheLost: (reason) =>
      tell(`Readings are not kept in ${folder} for the next time: ${plainReason(reason)}`),
  };
}

function threadCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > 64)
    throw new UsageFailure(`The option --threads takes a whole number from 1 to 64, not ${value}.`);
  return count;
}

/** Where the operating system wants caches: XDG's folder, `~/Library/Caches` or `%LOCALAPPDATA%`. */
function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const xdg = environment['XDG_CACHE_HOME'];
  if (xdg !== undefined && isAbsolute(xdg)) return join(xdg, 'undercurrent');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'undercurrent');
  if (process.platform === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'undercurrent', 'Cache');
  }
  return join(homedir(), '.cache', 'undercurrent');
}
