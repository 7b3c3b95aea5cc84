import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import type { FileSystem, Uri } from 'vscode';
import { isScreenplayName } from '../../core/screenplay/fileNames.js';
import type { Say } from '../words/say.js';

const SCRIPT_ITSELF = 'ScriptItself';
const SCREENPLAY = 'Screenplay';

export type SavingFileSystem = Pick<FileSystem, 'writeFile' | 'rename' | 'delete'>;

/**
 * Writes a file whole or not at all: on a disk beside its place first, then renamed. Other kinds of place, which
 * need not know renaming, take the whole file at once. No script is ever written over.
 */
export async function saveFile(
  files: SavingFileSystem,
  target: Uri,
  content: Uint8Array,
  ...scripts: readonly Uri[]
): Promise<void> {
  if (scripts.some((script) => target.toString() === script.toString()))
    throw Object.assign(new Error(target.path), { code: SCRIPT_ITSELF });
  if (isScreenplayName(target.path)) throw Object.assign(new Error(target.path), { code: SCREENPLAY });
  if (target.scheme !== 'file') return files.writeFile(target, content);
  const { dir, base } = posix.parse(target.path);
  const beside = target.with({ path: posix.join(dir, `.${base}.${randomBytes(4).toString('hex')}.tmp`) });
  try {
    await files.writeFile(beside, content);
    await files.rename(beside, target, { overwrite: true });
  } catch (error) {
    // It may not be there; what went wrong first is what the writer needs to know.
    await Promise.resolve(files.delete(beside)).catch(() => undefined);
    throw error;
  }
}

/** Why a file could not be written, in the writer's words, from the code of a `FileSystemError` or ours. */
export function saveFailure(say: Say, error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case SCRIPT_ITSELF:
      return say('that is the script itself');
    case SCREENPLAY:
      return say('that is the name of a screenplay');
    case 'FileNotFound':
      return say('its folder does not exist');
    case 'FileIsADirectory':
      return say('that is a folder');
    case 'NoPermissions':
      return say('it may not be written');
    case 'Unavailable':
      return say('that place cannot be reached');
    default:
      return (error instanceof Error ? error.message : String(error)).replace(/\.$/u, '');
  }
}
