import type { CorrectionAnswer, LinePlaceParams } from '../../protocol/correctionMessages.js';
import type { AuthorsPart } from '../../protocol/editorMessages.js';
import type { Say } from './say.js';

/** What came of saying how a line reads. */
export function correctionText(say: Say, answer: CorrectionAnswer): string {
  switch (answer.kind) {
    case 'heard':
      return authorText(say, answer);
    case 'failed':
      return say('How you read this line could not be kept: {0}', answer.reason);
    case 'stale':
      return say('The script has changed since. Try again.');
  }
}

/** What an author's corrections come to in a script. */
export function authorText(say: Say, { corrections, calibrated, linesTurned }: AuthorsPart): string {
  const lines = linesText(say, corrections);
  if (!calibrated) return lines;
  switch (linesTurned) {
    case 0:
      return say('{0}; the others follow, and none changes sides', lines);
    case 1:
      return say('{0}; the others follow, and 1 of them changes sides', lines);
    default:
      return say('{0}; the others follow, and {1} of them change sides', lines, linesTurned);
  }
}

/** How many lines read as their author says. */
export function linesText(say: Say, corrections: number): string {
  return corrections === 1 ? say('1 line reads as you say') : say('{0} lines read as you say', corrections);
}

/** Whether a command was given a place, as links in our hovers give it; anyone may call a command. */
export function isLinePlace(value: unknown): value is LinePlaceParams {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, line, character } = value as Readonly<Record<string, unknown>>;
  return typeof uri === 'string' && Number.isInteger(line) && Number.isInteger(character);
}
