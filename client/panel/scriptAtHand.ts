import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import type { ArcPanel } from './arcPanel.js';

/** Where a writer may have a script at hand. */
export interface AtHand {
  readonly current: Pick<CurrentScreenplay, 'editor'>;
  readonly arcPanel: Pick<ArcPanel, 'isActive' | 'shown'>;
}

/**
 * The script that a command is about: the one in the arc panel if the keyboard is there, the one that the writer is at, or
 * else the one in the panel; `undefined` where there is none.
 */
export function scriptAtHand({ current, arcPanel }: AtHand): string | undefined {
  const inPanel = arcPanel.shown();
  const inEditor = current.editor()?.document.uri.toString();
  return arcPanel.isActive() ? (inPanel ?? inEditor) : (inEditor ?? inPanel);
}
