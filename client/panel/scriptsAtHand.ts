import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import type { ArcPanel } from './arcPanel.js';

/** Where a writer may have a script at hand. */
export interface AtHand {
  readonly current: Pick<CurrentScreenplay, 'editor'>;
  readonly arcPanel: Pick<ArcPanel, 'isActive' | 'shown'>;
}

/**
 * The scripts that a command may be about, the likeliest first: the one in the arc panel if the keyboard is there, the one
 * that the writer is at, or else the one in the panel.
 */
export function scriptsAtHand({ current, arcPanel }: AtHand): readonly string[] {
  const inPanel = arcPanel.shown();
  const places = [
    arcPanel.isActive() ? inPanel : undefined,
    current.editor()?.document.uri.toString(),
    inPanel,
  ];
  return [...new Set(places.flatMap((uri) => uri ?? []))];
}

/** The script that a command is about; `undefined` where there is none. */
export function scriptAtHand(atHand: AtHand): string | undefined {
  return scriptsAtHand(atHand).at(0);
}
