import type { Settings } from '../../protocol/settings.js';
import type { Say } from './say.js';
import { noAnswerText, type ServerState } from './statusTexts.js';

/** Why there is no answer about a script as it is now: none at all, or one about an older version of its text. */
export function staleText(
  say: Say,
  isAnswered: boolean,
  server: ServerState,
  read: Settings['read'],
): string {
  if (!isAnswered)
    return server === 'running'
      ? say('There is nothing to say of this place yet.')
      : noAnswerText(say, server);
  return read === 'typing'
    ? say('The script has changed since. Try again.')
    : say('The script has changed since it was read. “Read the Script Again” reads it now.');
}
