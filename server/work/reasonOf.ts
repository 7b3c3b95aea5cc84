import type { RemoteConsole } from 'vscode-languageserver';

/** What went wrong, in the words of the error. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Tells the log what went wrong, and where in the code. */
export function logError(log: Pick<RemoteConsole, 'error'>, error: unknown): void {
  log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
