import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure, systemErrorCode } from './failure.js';

const WRITE_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'that is a folder',
  ENOTEMPTY: 'that is a folder',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EROFS: 'that disk may only be read',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** Writes a file whole or not at all: beside its place first, then renamed. Throws a `Failure` in one sentence. */
export async function writeOutputFile(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeFile(beside, text, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw new Failure(
      `Cannot write ${path}: ${WRITE_FAILURES[systemErrorCode(error) ?? ''] ?? 'the system refused'}.`,
    );
  }
}
