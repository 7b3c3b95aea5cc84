import { stat } from 'node:fs/promises';

/** What names a file on its disk, by whichever of its paths; `undefined` where nothing is there, or cannot be told. */
export async function fileKey(path: string): Promise<string | undefined> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found && `${found.dev}:${found.ino}`;
}
