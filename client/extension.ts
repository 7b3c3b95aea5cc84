import type { ExtensionContext } from 'vscode';
import { createUndercurrent } from './undercurrent.js';

/** Called by VS Code when the first Fountain document opens. What it makes ends with the subscriptions. */
export function activate(context: ExtensionContext): void {
  context.subscriptions.push(createUndercurrent(context));
}
