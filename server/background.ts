import type { RemoteConsole } from 'vscode-languageserver';

/** Work that nobody waits for: when it goes wrong, the log says so and the server goes on. */
export function background(log: Pick<RemoteConsole, 'error'>, work: Promise<unknown>): void {
  work.catch((error: unknown) =>
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
}
