import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Removes the entries of a folder that are called so and have not changed since `before`, with all in them. */
export async function removeStale(
  folder: string,
  isCalledSo: (name: string) => boolean,
  before: number,
): Promise<void> {
  for (const name of (await readdir(folder)).filter(isCalledSo)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
}
