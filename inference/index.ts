export { removeReadings } from './cache/diskCache.js';
export type { DiskCacheOptions } from './cache/readingCache.js';
export type { RememberingReader } from './cachedReader.js';
export { type OpenModel, openModel } from './openModel.js';
export { readTexts } from './readTexts.js';
export { createReader, defaultThreads, type ReaderOptions, type Runtime } from './createReader.js';
