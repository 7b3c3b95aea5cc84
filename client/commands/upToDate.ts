import { type TextEditor, window } from 'vscode';
import type { Say } from '../words/say.js';

/** An answer about the text as it is now; where there is none, the writer is told and nothing comes back. */
export function upToDate<Answer extends { readonly version: number }>(
  { document }: Pick<TextEditor, 'document'>,
  answer: Answer | null,
  say: Say,
): Answer | undefined {
  if (answer?.version === document.version) return answer;
  const reason =
    answer === null
      ? say('There is nothing to say of this place yet.')
      : say('The script has changed since. Try again.');
  window.setStatusBarMessage(reason, 4_000);
  return undefined;
}
