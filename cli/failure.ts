/** An end that the user should hear about in one sentence: printed on stderr, never with a stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    sentence: string,
    readonly exitCode: number = 1,
  ) {
    super(sentence);
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

/** What went wrong, for the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMissing = systemErrorCode(error) === 'ENOENT' && 'path' in error;
  return isMissing ? `${String(error.path)} is missing.` : error.message;
}
