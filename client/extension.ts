import type { ExtensionContext } from 'vscode';
import { createUndercurrent, type Undercurrent } from './undercurrent.js';

const running: { undercurrent?: Undercurrent } = {};

/** Called by VS Code when the first Fountain document opens. */
export function activate(context: ExtensionContext): void {
  running.undercurrent = createUndercurrent(context);
}

/** Called by VS Code at the end. It waits for nothing else: what ends with the subscriptions may be cut off. */
export function deactivate(): Promise<void> | undefined {
  return running.undercurrent?.dispose();
}
