import { randomBytes } from 'node:crypto';
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then renamed. A file that was there keeps its permissions,
 * and is not written where they forbid it; a link stays one, and what it leads to is written. Rejects with the system's
 * error.
 */
export async function writeWhole(asked: string, text: string): Promise<void> {
  const path = await realpath(asked).catch(() => asked);
  const present = await stat(path).catch(() => undefined);
  // Renaming asks for the folder's permission alone.
  if (present !== undefined) await access(path, constants.W_OK);
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (present !== undefined) await chmod(beside, present.mode);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}
