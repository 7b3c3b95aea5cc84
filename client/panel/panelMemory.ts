import type { Memento } from 'vscode';
import { type PanelState, sanitizePanelState } from '../../protocol/panelState.js';

const KEY = 'arcPanel';

/** What the panel of a workspace was left with. */
export interface PanelMemory {
  readonly state: PanelState;
  /** The script that it was pinned to. */
  readonly pinned?: string;
}

/** Reads what was kept, whoever wrote it. */
export function recall(workspaceState: Pick<Memento, 'get'>): PanelMemory {
  const kept: unknown = workspaceState.get(KEY);
  const fields: Readonly<Record<string, unknown>> =
    typeof kept === 'object' && kept !== null ? { ...kept } : {};
  const { state, pinned } = fields;
  return { state: sanitizePanelState(state), ...(typeof pinned === 'string' && { pinned }) };
}

export async function remember(workspaceState: Pick<Memento, 'update'>, memory: PanelMemory): Promise<void> {
  await workspaceState.update(KEY, memory);
}
