import type { ExportFormat } from '../protocol/exportFormats.js';
import type { ReadAs } from '../protocol/panelMessages.js';
import type { PanelState } from '../protocol/panelState.js';
import type { PageRange } from '../report/panel/arcShown.js';

/** What the writer can do in the panel. */
export interface PanelActions {
  /** Shows something else, or the same in another way. */
  choose(change: Partial<PanelState>): void;
  /** Shows the scenes as the script has them. */
  unsort(): void;
  /** Brings other pages in sight. */
  zoom(range: PageRange): void;
  /** Points at a scene, or at none; `aloud` when it has been stepped to by key. */
  focus(scene: number | undefined, aloud?: boolean): void;
  /** Says that the author reads a line otherwise or, without a `character`, one of the scene's there. */
  readAs(place: Pick<ReadAs, 'line' | 'character'>): void;
  reveal(line: number, keepFocus: boolean): void;
  pin(pinned: boolean): void;
  exportAs(format: ExportFormat): void;
}
