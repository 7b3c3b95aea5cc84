import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancellationToken, RemoteConsole } from 'vscode-languageserver';

/**
 * How every request is answered: lets newer messages in first, gives up quietly when the client no longer
 * wants the answer, and logs what goes wrong instead of passing it on.
 */
export async function answer<T>(
  token: CancellationToken,
  log: Pick<RemoteConsole, 'error'>,
  fallback: T,
  work: () => T | Promise<T>,
): Promise<T> {
  await nextTurn();
  if (token.isCancellationRequested) return fallback;
  try {
    const result = await work();
    return token.isCancellationRequested ? fallback : result;
  } catch (error) {
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return fallback;
  }
}
