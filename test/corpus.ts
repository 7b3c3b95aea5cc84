import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

export interface NamedScreenplay {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

export const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** The screenplays written for this project. */
export function sampleScreenplays(): readonly NamedScreenplay[] {
  return screenplaysIn(join(REPOSITORY, 'samples'));
}

/** The folder of outside screenplays that `UNDERCURRENT_CORPUS` names, if any. */
export function corpusFolder(): string | undefined {
  const folder = process.env['UNDERCURRENT_CORPUS'];
  return folder !== undefined && existsSync(folder) ? folder : undefined;
}

/** The screenplays in that folder and in its subfolder `films`; none when it is not set. */
export function corpusScreenplays(): readonly NamedScreenplay[] {
  const folder = corpusFolder();
  return folder === undefined ? [] : [...screenplaysIn(folder), ...screenplaysIn(join(folder, 'films'))];
}

function screenplaysIn(folder: string): readonly NamedScreenplay[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.fountain(?:\.gz)?$/u.test(name))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      return { name, path, text: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8') };
    });
}
