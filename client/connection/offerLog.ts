import { type LogOutputChannel, window } from 'vscode';
import type { Say } from '../words/say.js';

/** Says that something went wrong, and shows the log when the writer wants to know more. */
export async function offerLog(
  log: Pick<LogOutputChannel, 'show'>,
  say: Say,
  message: string,
): Promise<void> {
  const show = say('Show Log');
  const chosen = await window.showErrorMessage(message, show);
  if (chosen === show) log.show();
}
