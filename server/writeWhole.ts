import { randomBytes } from 'node:crypto';
import { access, chmod, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place first, then renamed. A file that was there keeps its permissions,
 * and is not written where they forbid it. Rejects with the system's error.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
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
