import { randomUUID } from 'node:crypto';
import { type FileSystem, Uri } from 'vscode';
import { nameOf } from '../panel/scripts.js';
import { parseScratchAbout, type ScratchAbout, scratchName } from './scratchAbout.js';

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
 * Keeps what-ifs below a folder, each in a folder of its own. They are files, so that VS Code keeps what is typed into
 * them as it does for any other: over a reload, over a crash, and with its own undo.
 */
export function createScratchFiles(files: FileSystem, storage: Uri): ScratchFiles {
  const root = Uri.joinPath(storage, 'what-if');
  const about = (uri: string) => Uri.joinPath(Uri.parse(uri, true), '..', ABOUT);
  const describe = async ({ uri, script, base }: Scratch): Promise<void> => {
    const kept: ScratchAbout = { name: nameOf(uri), script, base };
    await files.writeFile(about(uri), Buffer.from(JSON.stringify(kept)));
  };
  const read = async (folder: string): Promise<readonly Scratch[]> => {
    const place = Uri.joinPath(root, folder, ABOUT);
    const bytes = await Promise.resolve(files.readFile(place)).catch(() => undefined);
    const kept = bytes && parseScratchAbout(Buffer.from(bytes).toString('utf8'));
    if (kept === undefined) return [];
    const { name, ...rest } = kept;
    return [{ uri: Uri.joinPath(root, folder, name).toString(), ...rest }];
  };
  return {
    async list() {
      const entries = await Promise.resolve(files.readDirectory(root)).catch(() => []);
      return (await Promise.all(entries.map(([name]) => read(name)))).flat();
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
      await files.delete(Uri.joinPath(Uri.parse(uri, true), '..'), { recursive: true });
    },
  };
}
