import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A produced feature, known by nothing but its text. */
export interface Film {
  /** SHA-256 of the text: names its folder of readings, and orders the films without their titles. */
  readonly hash: string;
  readonly text: string;
}

/** The features in a folder (`*.fountain` or `*.fountain.gz`), in the order of their hashes. */
export function readFilms(folder: string): readonly Film[] {
  const names = readdirSync(folder).filter((name) => /\.fountain(?:\.gz)?$/u.test(name));
  return names.map((name) => readFilm(join(folder, name))).sort((a, b) => (a.hash < b.hash ? -1 : 1));
}

/** One feature; `undefined` when there is no such file. */
export function readFilmIfThere(path: string): Film | undefined {
  return existsSync(path) ? readFilm(path) : undefined;
}

function readFilm(path: string): Film {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return { hash: createHash('sha256').update(text).digest('hex'), text };
}
