import type { Say } from './say.js';

/** What a list of a script's lines says of itself, or why it is empty. `lines` is absent of a script that was never read. */
export function linesHint(say: Say, lines: readonly unknown[] | undefined): string {
  if (lines === undefined) return say('The script has not been read yet.');
  return lines.length === 0
    ? say('No line of dialogue has been read in this script.')
    : say('Type to search in them');
}
