import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type AuthorFile,
  authorFileText,
  mergeAuthorFiles,
  NOTHING_SAID,
  parseAuthorFile,
} from '../../core/index.js';
import { fileKey } from './fileKey.js';
import { reasonOf } from '../work/reasonOf.js';
import { writeWhole } from './writeWhole.js';

/** The folder beside a script that holds what its author said of it. */
const FOLDER = '.undercurrent';
/** How editors address a script that was never saved. */
const UNNAMED = 'untitled:';

export interface AuthorPorts {
  /** A folder of the editor's, for what cannot lie beside its script. */
  readonly elsewhere?: string | undefined;
  /** A folder of one window alone, for scripts without a name: each window has its own `Untitled-1`. */
  readonly ofWindow?: string | undefined;
  /** The script that a document is a what-if of, or itself. */
  readonly scriptOf?: (uri: string) => string;
  /** Told when what was said of a script on disk could be kept in memory only, and why, in a sentence. */
  readonly onNotKept?: (uri: string, reason: string) => void;
}

/** Why nothing can be said of a what-if: its lines may never be in the script. */
const ONLY_OF_SCRIPTS = 'this is a what-if, which only hears what you said of its script';

/**
 * What authors said of their scripts: in `.undercurrent/NAME.json` beside a script, and for one that has no place
 * on disk, or none that can be written, in a folder of the editor's, or in memory; for one without a name in a folder of
 * its window. A what-if has what was said of its script, and nothing of its own.
 */
export class AuthorStore {
  readonly #elsewhere: string | undefined;
  readonly #ofWindow: string | undefined;
  readonly #scriptOf: (uri: string) => string;
  readonly #onNotKept: (uri: string, reason: string) => void;
  readonly #inMemory = new Map<string, AuthorFile>();
  readonly #changing = new Map<string, Promise<void>>();

  constructor({
    elsewhere,
    ofWindow,
    scriptOf = (uri) => uri,
    onNotKept = () => undefined,
  }: AuthorPorts = {}) {
    this.#elsewhere = elsewhere;
    this.#ofWindow = ofWindow;
    this.#scriptOf = scriptOf;
    this.#onNotKept = onNotKept;
  }

  /** What the author of a script has said; read anew each time, for other people write the file too. Rejects when the file is none of ours. */
  async read(asked: string): Promise<AuthorFile> {
    const uri = this.#scriptOf(asked);
    await this.#changing.get(uri)?.catch(() => undefined);
    return this.#read(uri);
  }

  /** Writes down what the author says now, one change after the other. Rejects rather than write over a file that is none of ours, and for a what-if. */
  async change(uri: string, edit: (said: AuthorFile) => AuthorFile): Promise<void> {
    if (this.#scriptOf(uri) !== uri) throw new Error(ONLY_OF_SCRIPTS);
    await this.#inTurn(uri, async () => this.#write(uri, edit(await this.#read(uri))));
  }

  /**
   * Forgets what was said of a script that is closed without ever having had a name: the next one that the editor
   * calls `Untitled-1` is another. What has a place anywhere comes back under its name, and so does what was said.
   */
  async forget(uri: string): Promise<void> {
    if (isUnnamed(uri)) await this.#inTurn(uri, () => this.#remove(uri));
  }

  /** A script has another name now, or its first one: what was said of it is said of that, beside what was said there. */
  async move(from: string, to: string): Promise<void> {
    if (from === to) return;
    const said = await this.read(from);
    if (said.corrections.length + said.ignored.length + (said.unread?.length ?? 0) === 0) return;
    await this.change(to, (own) => mergeAuthorFiles(own, said));
    await this.#inTurn(from, () => this.#remove(from, this.#paths(to)));
  }

  /** @param kept Files that stay, also under another name: where case does not count, `a.json` is `A.json`. */
  async #remove(uri: string, kept: readonly string[] = []): Promise<void> {
    this.#inMemory.delete(uri);
    const keys = await Promise.all(kept.map(fileKey));
    for (const path of this.#paths(uri)) {
      const key = await fileKey(path);
      if (key !== undefined && !keys.includes(key)) await rm(path, { force: true });
    }
  }

  async #read(uri: string): Promise<AuthorFile> {
    const files = await Promise.all(this.#paths(uri).map(readAuthorFile));
    const said = files.filter((file) => file !== undefined);
    return [this.#inMemory.get(uri) ?? NOTHING_SAID, ...said].reduce(mergeAuthorFiles);
  }

  async #inTurn(uri: string, work: () => Promise<void>): Promise<void> {
    const before = this.#changing.get(uri) ?? Promise.resolve();
    const change = before.catch(() => undefined).then(work);
    this.#changing.set(uri, change);
    try {
      await change;
    } finally {
      if (this.#changing.get(uri) === change) this.#changing.delete(uri);
    }
  }

  async #write(uri: string, said: AuthorFile): Promise<void> {
    const paths = this.#paths(uri);
    let reason: string | undefined;
    for (const [index, path] of paths.entries()) {
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeWhole(path, authorFileText(said));
      } catch (error) {
        await refuseIfHeld(path, said);
        reason = `The file ${path} cannot be written: ${reasonOf(error).replace(/\.$/u, '')}.`;
        continue;
      }
      // What a lesser place held is in this file now; left there, it would be back once it is taken out here.
      await Promise.all(paths.slice(index + 1).map((lesser) => rm(lesser, { force: true })));
      this.#inMemory.delete(uri);
      return;
    }
    this.#inMemory.set(uri, said);
    if (reason !== undefined && filePath(uri) !== undefined) this.#onNotKept(uri, reason);
  }

  /** Where a script's file may lie, the best place first. */
  #paths(uri: string): readonly string[] {
    const beside = pathBeside(uri);
    const folder = isUnnamed(uri) ? this.#ofWindow : this.#elsewhere;
    const name = `${createHash('sha256').update(uri).digest('hex').slice(0, 32)}.json`;
    return [...(beside === undefined ? [] : [beside]), ...(folder === undefined ? [] : [join(folder, name)])];
  }
}

/** Whether a script has never been saved. */
export function isUnnamed(uri: string): boolean {
  return uri.startsWith(UNNAMED);
}

function pathBeside(uri: string): string | undefined {
  const script = filePath(uri);
  return script && join(dirname(script), FOLDER, `${basename(script)}.json`);
}

/** A document's path on this disk; not every address of a file is one, such as that of another host. */
function filePath(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** What the system says of a file that is not there, or cannot be: a file on the way to it, a name too long. */
const ABSENT: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

/** `undefined` where there is no such file. Rejects for one that is there and cannot be understood: nobody may write over it. */
async function readAuthorFile(path: string): Promise<AuthorFile | undefined> {
  try {
    return parseAuthorFile(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.includes(error.code)) return undefined;
    const reason = reasonOf(error);
    throw new Error(
      `The file ${path} cannot be read, so it is left as it is: ${reason.replace(/\.$/u, '')}.`,
    );
  }
}

/** What lies in a better place is read too: it must not hold what is taken back in a lesser one. */
async function refuseIfHeld(path: string, said: AuthorFile): Promise<void> {
  const held = await readAuthorFile(path);
  if (held !== undefined && authorFileText(mergeAuthorFiles(said, held)) !== authorFileText(said))
    throw new Error(`The file ${path} cannot be written, so nothing is taken back.`);
}
