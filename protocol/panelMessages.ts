import type { ArcView } from '../report/panel/arcView.js';
import type { ExportFormat, ReadingState } from './editorMessages.js';
import type { PanelState } from './panelState.js';

/**
 * What the arc panel's page and its host, the extension, say to each other. One union a direction, told apart
 * by `type`. The page holds no state that a reload may lose but what it hands to its host as `PanelState`; what it
 * keeps itself only saves it from beginning with another picture.
 */

/** A line of a script, or of the what-if that is shown beside it. */
export interface Cursor {
  readonly line: number;
  readonly inWhatIf: boolean;
}

/** From the host to the page. */
export type ToPanel =
  /** A script, or a newer version of it; `view` is absent until something of it has been read. */
  | {
      readonly type: 'script';
      readonly uri: string;
      readonly version: number;
      readonly name: string;
      readonly state: ReadingState;
      readonly view?: ArcView;
    }
  /** How far the reading of the shown script is. */
  | { readonly type: 'status'; readonly uri: string; readonly state: ReadingState }
  /** No Fountain script is open. */
  | { readonly type: 'empty' }
  /** Where the cursor is in the shown script; absent when it has left it. */
  | { readonly type: 'cursor'; readonly uri: string; readonly cursor?: Cursor }
  /** How the panel was when it was last told: its host keeps that, over a reload too, and this is said first. */
  | { readonly type: 'restore'; readonly state: PanelState }
  /** Whether the panel stays with its script when another editor is chosen. */
  | { readonly type: 'pinned'; readonly pinned: boolean }
  /** Asks for a picture: the page paints the SVG at `scale` and answers `picture` with the same id. */
  | { readonly type: 'paint'; readonly id: number; readonly svg: string; readonly scale: number };

/** From the page to the host. */
export type FromPanel =
  /** The page listens: it is to be told everything. */
  | { readonly type: 'ready' }
  /** What is shown has changed: the host asks the server for these series and keeps the state. */
  | { readonly type: 'state'; readonly state: PanelState }
  /** The editor should go to a line of the script. `keepFocus` leaves the keyboard in the panel. */
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number; readonly keepFocus: boolean }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'export'; readonly format: ExportFormat }
  /** A painted picture as base64 PNG, or why it failed. */
  | { readonly type: 'picture'; readonly id: number; readonly png?: string; readonly error?: string }
  /** Something went wrong in the page; for the log. */
  | { readonly type: 'failed'; readonly message: string };
