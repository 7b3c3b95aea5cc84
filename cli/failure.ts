import { printable } from './text/columns.js';

/** An end that the user should hear about in one sentence: printed on stderr, never with a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    sentence: string,
    readonly exitCode: number = 1,
  ) {
    // A file may be called what would steer a terminal.
    super(printable(sentence));
  }
}

/** A call that was not understood. */
export class UsageFailure extends Failure {
  constructor(sentence: string) {
    super(sentence, 2);
  }
}

/** The system's word for what went wrong with a file: `ENOENT`, or `undefined` for other errors. */
export function systemErrorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What the system's words mean, for the end of a sentence. */
const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EPERM: 'access is denied',
  EROFS: 'that disk may only be read',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EEXIST: 'a file is where its folder should be',
  EISDIR: 'that is a folder, not a file',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EBUSY: 'another program uses it',
  EIO: 'the disk has an error',
};
/** What Node makes of a system's error: `EACCES: permission denied, open '/a/b'`. */
const SYSTEM_MESSAGE = /\b(E[A-Z]{2,}): [^'.]*(?:'.*')?/su;

/** A reason that may be in the system's language, as a person says it, with its full stop. */
export function plainReason(reason: string): string {
  const words = reason.replace(
    SYSTEM_MESSAGE,
    (_, code: string) => SYSTEM_REASONS[code] ?? `the system refused (${code})`,
  );
  return /[.!?]$/u.test(words) ? words : `${words}.`;
}

/** What went wrong, for the end of a sentence, with its full stop. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return plainReason(String(error));
  const isMissing = systemErrorCode(error) === 'ENOENT' && 'path' in error;
  return isMissing ? `${String(error.path)} is missing.` : plainReason(error.message);
}
