import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CancellationToken, Connection, RemoteConsole } from 'vscode-languageserver';
import { logError } from '../work/reasonOf.js';

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
    logError(log, error);
    return fallback;
  }
}

/** Answers requests, with the log of the connection that they come by. */
export type Reply = <T>(token: CancellationToken, fallback: T, work: () => T | Promise<T>) => Promise<T>;

/** `answer` for what comes by one connection. */
export function answering({ console: log }: Pick<Connection, 'console'>): Reply {
  return (token, fallback, work) => answer(token, log, fallback, work);
}
