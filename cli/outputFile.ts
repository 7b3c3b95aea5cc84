import { stat, writeFile } from 'node:fs/promises';
import { isScreenplayName } from '../core/index.js';
import { fileKey } from '../server/author/fileKey.js';
import { writeWhole } from '../server/author/writeWhole.js';
import { Failure, systemErrorCode, UsageFailure } from './failure.js';

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

/** Throws a `UsageFailure` where the output is the script itself, or another one: no script is ever written over. */
export async function refuseScriptAsOutput(script: string, output: string): Promise<void> {
  const [own, other] = await Promise.all([fileKey(script), fileKey(output)]);
  if (other === undefined) return;
  if (own === other) throw new UsageFailure(`${output} is the script itself: name another file to write to.`);
  if (isScreenplayName(output))
    throw new UsageFailure(`${output} is a screenplay: name another file to write to.`);
}

/**
 * Writes a file whole or not at all: beside its place first, then renamed. A link stays one, and what is no file,
 * such as `/dev/stdout`, is written to. Throws a `Failure` in one sentence.
 */
export async function writeOutputFile(path: string, text: string): Promise<void> {
  try {
    const present = await stat(path).catch(() => undefined);
    if (present === undefined || present.isFile()) await writeWhole(path, text);
    else await writeFile(path, text);
  } catch (error) {
    throw new Failure(
      `Cannot write ${path}: ${WRITE_FAILURES[systemErrorCode(error) ?? ''] ?? 'the system refused'}.`,
    );
  }
}
