import { type TextDocument, window } from 'vscode';
import { settingsOf } from '../settings.js';
import { staleText } from '../words/staleTexts.js';
import type { CommandPorts } from './commandPorts.js';

/** Long enough to read two sentences. */
const SHOWN_MS = 6_000;

/** An answer about the text as it is now; where there is none, the writer is told why and nothing comes back. */
export function upToDate<Answer extends { readonly version: number }>(
  { server, say }: Pick<CommandPorts, 'server' | 'say'>,
  document: TextDocument,
  answer: Answer | null,
): Answer | undefined {
  if (answer?.version === document.version) return answer;
  const reason = staleText(say, answer !== null, server.state(), settingsOf(document.uri).read);
  window.setStatusBarMessage(reason, SHOWN_MS);
  return undefined;
}
