import { join } from 'node:path';
import {
  type Analysis,
  Analyst,
  type Calibration,
  parseScreenplay,
  prepareScript,
  type Script,
} from '../../core/index.js';
import { createReader } from '../../inference/index.js';
import type { Film } from './films.js';

/** A feature as the shipped program reads it. */
export interface ReadFilm {
  readonly script: Script;
  readonly analysis: Analysis;
}

export interface Pipeline {
  readonly modelFolder: string;
  readonly calibration: Calibration;
  /** Readings are kept here, a folder a film: all together are more than one cache holds. */
  readonly cacheFolder: string;
}

/** Reads a film with the real pipeline, one thread, lowest priority: the same readings, only later. */
export async function readFilm(
  { hash, text }: Film,
  { modelFolder, calibration, cacheFolder }: Pipeline,
): Promise<ReadFilm> {
  const cache = { folder: join(cacheFolder, hash.slice(0, 16)) };
  const reader = await createReader({ modelFolder, threads: 1, background: true, cache });
  try {
    const script = prepareScript(parseScreenplay(text), (line) => reader.countTokens(line));
    const analyst = new Analyst(calibration);
    const readings = await analyst.read(script, reader);
    return { script, analysis: analyst.analyze(script, readings) };
  } finally {
    await reader.close();
  }
}
