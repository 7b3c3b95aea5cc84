import type { Say } from '../../client/words/say.js';

/** What `vscode.l10n.t` does in English. */
export const say: Say = (message, ...values) =>
  message.replace(/\{(\d)\}/gu, (_, index: string) => String(values[Number(index)]));
