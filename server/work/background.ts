import type { RemoteConsole } from 'vscode-languageserver';
import { logError } from './reasonOf.js';

/** Work that nobody waits for: when it goes wrong, the log says so and the server goes on. */
export function background(log: Pick<RemoteConsole, 'error'>, work: Promise<unknown>): void {
  work.catch((error: unknown) => logError(log, error));
}
