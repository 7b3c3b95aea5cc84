import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

import type { LoadMessage } from '../protocol/readerMessages.js';

import { type DiskCacheOptions, ReadingCache } from './cache/readingCache.js';
import { CachedReader, type RememberingReader } from './cachedReader.js';
import { FallbackModel } from './host/fallbackModel.js';
import type { PassScorer } from './host/passScorer.js';
import { processLink } from './host/processLink.js';
import { RestartingModel } from './host/restartingModel.js';
import { workerLink } from './host/workerLink.js';
import { type ModelFolder, openModelFolder } from './modelFolder.js';
import { ModelReader } from './modelReader.js';

/** `auto` is native ONNX Runtime where it runs, and its slower WASM build elsewhere. */
export type Runtime = 'auto' | 'native' | 'wasm';

export interface ReaderOptions {
  /** The folder with `config.json`, `tokenizer.json`, `tokenizer_config.json`, `calibration.json` and `onnx/model_quantized.onnx`. */
  readonly modelFolder: string;
  readonly runtime?: Runtime | undefined;
  /** How many cores one window may use. `defaultThreads()` if not given. */
  readonly threads?: number | undefined;
  /** Lets other programs go first. Off if not given; native only. */
  readonly background?: boolean | undefined;
  /** Where readings are kept on disk. Without it they are kept in memory only. */
  readonly cache?: DiskCacheOptions | undefined;
  /** Where `readerProcess.js` and `readerWorker.js` lie, with a slash; the running bundle's folder if not given. */
  readonly programFolder?: URL | undefined;
  /** Told once, with the reason, when `auto` goes over to WASM. */
  readonly onFallback?: ((reason: string) => void) | undefined;
  /** Told once, with the reason, when the cache folder cannot be used. Reading goes on without it. */
  readonly onCacheLost?: ((reason: string) => void) | undefined;
}

/**
 * Opens a model. Its weights are loaded, in a process or worker of their own, by the first window that is not
 * in the cache; the process ends with `close`, which must be called. Rejects when the folder holds no model.
 */
export async function createReader(options: ReaderOptions): Promise<RememberingReader> {
  return readerOf(await openModelFolder(options.modelFolder), options);
}

/** The same for a folder that is open already. */
export function readerOf({ version, wordPieces }: ModelFolder, options: ReaderOptions): RememberingReader {
  const cache = new ReadingCache(version, options.cache, options.onCacheLost ?? ignore);
  return new CachedReader(new ModelReader(version, wordPieces, createScorer(options)), cache);
}

/** One window of 192 tokens does not keep more of them busy, and other programs want some. */
const MOST_THREADS = 4;

export function defaultThreads(): number {
  return Math.min(availableParallelism(), MOST_THREADS);
}

function createScorer({
  runtime = 'auto',
  onFallback = ignore,
  background = false,
  ...options
}: ReaderOptions): PassScorer {
  const programs = options.programFolder ?? bundleFolder();
  const load: LoadMessage = {
    type: 'load',
    modelFolder: resolve(options.modelFolder),
    threads: options.threads ?? defaultThreads(),
  };
  const native = processLink({ program: new URL('readerProcess.js', programs), background });
  const wasm = workerLink(new URL('readerWorker.js', programs));
  switch (runtime) {
    case 'native':
      return new RestartingModel(native, load);
    case 'wasm':
      return new RestartingModel(wasm, load);
    case 'auto':
      return new FallbackModel(
        new RestartingModel(native, load),
        () => new RestartingModel(wasm, load),
        onFallback,
      );
  }
}

/** `dist/`, whether this module runs from there as part of a bundle or as the source it was made from. */
function bundleFolder(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? '../dist/' : './', import.meta.url);
}

function ignore(): void {}
