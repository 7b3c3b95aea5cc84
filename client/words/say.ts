/** `vscode.l10n.t` as a port: a message in the writer's language, its `{0}`, `{1}` filled in. */
export type { Say } from '../../report/text/say.js';
