import { offerLog } from '../connection/offerLog.js';
import { noAnswerText } from '../words/statusTexts.js';
import type { CommandPorts } from './commandPorts.js';

/** Says why nothing has come of what the writer asked for. */
export function tellNoAnswer({
  server,
  log,
  say,
}: Pick<CommandPorts, 'server' | 'log' | 'say'>): Promise<void> {
  return offerLog(log, say, noAnswerText(say, server.state()));
}
