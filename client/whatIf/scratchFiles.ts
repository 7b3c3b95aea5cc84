import { randomUUID } from 'node:crypto';
import { type FileSystem, Uri } from 'vscode';
import { nameOf } from '../screenplays/nameOf.js';
import { isKnownBeyond, parseScratchAbout, type ScratchAbout, scratchName } from './scratchAbout.js';

/** A what-if: a file of the editor's own in which a writer tries out changes of a script. */
export interface Scratch extends Omit<ScratchAbout, 'name'> {
  /** The file, opened as any other. */
  readonly uri: string;
}

/** Where what-ifs are kept. */
export interface ScratchFiles {
  /** All there are; what cannot be read is left out. */
  list(): Promise<readonly Scratch[]>;
  /** Writes a what-if of a script. */
  write(script: string, text: string): Promise<Scratch>;
  /** Writes down that a what-if is one of another script, or of another version of its text. */
  rewrite(scratch: Scratch): Promise<void>;
  remove(scratch: Scratch): Promise<void>;
}

/** Beside each what-if: what it is one of. */
const ABOUT = 'what-if.json';

/**
 * Keeps what-ifs below the first of some folders, each in a folder of its own; those that are below the others, begun in
 * windows that had no folder open, are found as well. They are files, so that VS Code keeps what is typed into
 * them as it does for any other: over a reload, over a crash, and with its own undo.
 */
export function createScratchFiles(files: FileSystem, storage: Uri, ...others: readonly Uri[]): ScratchFiles {
  const rootOf = (place: Uri) => Uri.joinPath(place, 'what-if');
  const root = rootOf(storage);
  const about = (uri: string) => Uri.joinPath(Uri.parse(uri, true), '..', ABOUT);
  const describe = async ({ uri, script, base }: Scratch): Promise<void> => {
    const kept: ScratchAbout = { name: nameOf(uri), script, base };
    await files.writeFile(about(uri), Buffer.from(JSON.stringify(kept)));
  };
  const read = async (folder: Uri): Promise<readonly Scratch[]> => {
    const bytes = await Promise.resolve(files.readFile(Uri.joinPath(folder, ABOUT))).catch(() => undefined);
    const kept = bytes && parseScratchAbout(Buffer.from(bytes).toString('utf8'));
    if (kept === undefined) return [];
    const { name, ...rest } = kept;
    return [{ uri: Uri.joinPath(folder, name).toString(), ...rest }];
  };
  const listBelow = async (place: Uri): Promise<readonly Scratch[]> => {
    const entries = await Promise.resolve(files.readDirectory(place)).catch(() => []);
    return (await Promise.all(entries.map(([name]) => read(Uri.joinPath(place, name))))).flat();
  };
  return {
    async list() {
      const [own = [], ...rest] = await Promise.all([storage, ...others].map(rootOf).map(listBelow));
      return [...own, ...rest.flat().filter(isKnownBeyond)];
    },
    async write(script, text) {
      // Never one that was: VS Code holds a file that is closed and deleted for a while, with the text it had.
      const folder = Uri.joinPath(root, randomUUID());
      const uri = Uri.joinPath(folder, scratchName(nameOf(script)));
      const scratch = { uri: uri.toString(), script, base: text };
      await files.createDirectory(folder);
      await files.writeFile(uri, Buffer.from(text));
      await describe(scratch);
      return scratch;
    },
    rewrite: describe,
    async remove({ uri }) {
      const file = Uri.parse(uri, true);
      const tryDelete = (place: Uri) => Promise.resolve(files.delete(place)).catch(() => undefined);
      // It may be gone already.
      await tryDelete(file);
      await files.delete(about(uri));
      // VS Code proposes this folder for whatever is saved next: it goes only where nothing else was saved in it.
      await tryDelete(Uri.joinPath(file, '..'));
    },
  };
}
