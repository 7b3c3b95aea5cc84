import type { Illegible } from '../../core/index.js';
import type { ReadingState } from '../../protocol/editorMessages.js';
import { CANNOT_TELL } from '../../report/index.js';

/** The state of a text that is not read, with the reason as a sentence. */
export function illegibleState(illegible: Illegible): ReadingState {
  const reason = CANNOT_TELL[illegible];
  return {
    kind: 'cannot tell',
    reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
    ...(illegible === 'no text' && { empty: true }),
  };
}
