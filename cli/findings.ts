import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type AuthorFile,
  FINDING_CODES,
  type FindingCode,
  GENRES,
  isQuiet,
  type Norms,
  parseNorms,
} from '../core/index.js';
import { AuthorStore } from '../server/author/authorStore.js';
import { Failure, reasonOf } from './failure.js';
import { oneOf } from './options.js';
import { wrap } from './text/columns.js';

/** The options about findings. */
export const FINDING_OPTIONS = {
  findings: { type: 'boolean' },
  genre: { type: 'string' },
  'fail-on': { type: 'string', multiple: true },
} as const;

/** The exit code when a finding that `--fail-on` names is there: neither a failure nor a wrong call. */
export const FOUND = 3;

/** The findings that the command prints. */
const TOLD: readonly FindingCode[] = FINDING_CODES.filter((code) => !isQuiet({ code }));

export const FINDING_HELP = `  --findings       also what stands out against produced features, with its
                   evidence; in JSON as "findings"
  --genre ${GENRES.join('|')}
                   loosens the findings that do not fit
  --fail-on CODE   look for findings, and when this one is there, say where and
                   exit with ${FOUND}, or with 1 when the script is none that can be
                   read; given more than once, or with commas, any of several:
${codeLines(TOLD)}`;

/** The codes, as many as fit on each line of a help text. */
function codeLines(codes: readonly string[]): string {
  return wrap(codes.join(', '), 60)
    .map((line) => `${' '.repeat(19)}${line}`)
    .join('\n');
}

export function genreOf(value: string | undefined) {
  return oneOf('genre', value ?? 'any', GENRES);
}

/** The codes that `--fail-on` names, however often it is given. */
export function failingCodes(values: readonly string[] = []): readonly FindingCode[] {
  const codes = values.flatMap((value) => value.split(','));
  return codes.map((code) => oneOf('fail-on', code.trim().replace(/^undercurrent\//u, ''), TOLD));
}

/** The norms that come with a model. Throws a `Failure` when it has none. */
export function readNorms(modelFolder: string): Norms {
  try {
    return parseNorms(JSON.parse(readFileSync(join(modelFolder, 'norms.json'), 'utf8')));
  } catch (error) {
    throw new Failure(`The model has no norms, so nothing can be called unusual: ${reasonOf(error)}`);
  }
}

/** What the author of a script said of it. Throws a `Failure` when the file beside the script cannot be read. */
export async function readAuthorFile(file: string): Promise<AuthorFile> {
  try {
    return await new AuthorStore().read(pathToFileURL(resolve(file)).href);
  } catch (error) {
    throw new Failure(reasonOf(error));
  }
}
