import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AuthorFile,
  authorFileText,
  mergeAuthorFiles,
  NOTHING_SAID,
  parseAuthorFile,
} from '../core/index.js';

/** The folder beside a script that holds what its author said of it. */
const FOLDER = '.undercurrent';

/** Why nothing can be said of a what-if: its lines may never be in the script. */
const ONLY_OF_SCRIPTS = 'this is a what-if, which only hears what you said of its script';

/**
 * What authors said of their scripts: in `.undercurrent/NAME.json` beside a script, and for one that has no place
 * on disk, or none that can be written, in a folder of the editor's, or in memory. A what-if has what was said of its
 * script, and nothing of its own.
 */
export class AuthorStore {
  readonly #elsewhere: string | undefined;
  readonly #inMemory = new Map<string, AuthorFile>();
  readonly #changing = new Map<string, Promise<void>>();

  readonly #scriptOf: (uri: string) => string;

  constructor(elsewhere?: string, scriptOf = (uri: string): string => uri) {
    this.#elsewhere = elsewhere;
    this.#scriptOf = scriptOf;
  }

  /** What the author of a script has said; read anew each time, for other people write the file too. Rejects when the file is none of ours. */
  async read(asked: string): Promise<AuthorFile> {
    const uri = this.#scriptOf(asked);
    const texts = await Promise.all(
      this.#paths(uri).map((path) => readFile(path, 'utf8').catch(() => undefined)),
    );
    const files = texts.flatMap((text) => (text === undefined ? [] : [parseAuthorFile(text)]));
    return [this.#inMemory.get(uri) ?? NOTHING_SAID, ...files].reduce(mergeAuthorFiles);
  }

  /** Writes down what the author says now, one change after the other. Rejects rather than write over a file that is none of ours, and for a what-if. */
  async change(uri: string, edit: (said: AuthorFile) => AuthorFile): Promise<void> {
    if (this.#scriptOf(uri) !== uri) throw new Error(ONLY_OF_SCRIPTS);
    const before = this.#changing.get(uri) ?? Promise.resolve();
    const change = before
      .catch(() => undefined)
      .then(async () => this.#write(uri, edit(await this.read(uri))));
    this.#changing.set(uri, change);
    try {
      await change;
    } finally {
      if (this.#changing.get(uri) === change) this.#changing.delete(uri);
    }
  }

  async #write(uri: string, said: AuthorFile): Promise<void> {
    const paths = this.#paths(uri);
    for (const [index, path] of paths.entries()) {
      const written = await writeWhole(path, authorFileText(said)).then(
        () => true,
        () => false,
      );
      if (!written) continue;
      // What a lesser place held is in this file now; left there, it would be back once it is taken out here.
      await Promise.all(paths.slice(index + 1).map((lesser) => rm(lesser, { force: true })));
      this.#inMemory.delete(uri);
      return;
    }
    this.#inMemory.set(uri, said);
  }

  /** Where a script's file may lie, the best place first. */
  #paths(uri: string): readonly string[] {
    const beside = uri.startsWith('file:') ? [pathBeside(fileURLToPath(uri))] : [];
    const name = `${createHash('sha256').update(uri).digest('hex').slice(0, 32)}.json`;
    return [...beside, ...(this.#elsewhere === undefined ? [] : [join(this.#elsewhere, name)])];
  }
}

function pathBeside(script: string): string {
  return join(dirname(script), FOLDER, `${basename(script)}.json`);
}

/** Writes a file whole or not at all: beside its place first, then renamed. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
