import type { ArcView } from '../report/panel/arcView.js';
import type { ReadingState } from './editorMessages.js';
import type { ExportFormat } from './exportFormats.js';
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

/** What an author reads otherwise. */
export interface ReadAs {
  readonly uri: string;
  /** The line's own, or that of its scene's heading. */
  readonly line: number;
  /** Where in its line a line of the script begins; absent for a scene, of whose lines one is to be chosen. */
  readonly character?: number;
}

/** What an author reads otherwise, from whatever has been said; `undefined` when it names no place. */
export function sanitizeReadAs(message: { readonly [Key in keyof ReadAs]: unknown }): ReadAs | undefined {
  const { uri, line, character } = message;
  if (typeof uri !== 'string' || !isCount(line)) return undefined;
  if (character === undefined) return { uri, line };
  return isCount(character) ? { uri, line, character } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** From the page to the host. */
export type FromPanel =
  /** The page listens: it is to be told everything. */
  | { readonly type: 'ready' }
  /** What is shown has changed: the host asks the server for these series and keeps the state. */
  | { readonly type: 'state'; readonly state: PanelState }
  /** The editor should go to a line of the script. `keepFocus` leaves the keyboard in the panel. */
  | { readonly type: 'reveal'; readonly uri: string; readonly line: number; readonly keepFocus: boolean }
  /** The author reads something otherwise than it reads here: the host asks how. */
  | ({ readonly type: 'readAs' } & ReadAs)
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'export'; readonly format: ExportFormat }
  /** A painted picture as base64 PNG, or why it failed. */
  | { readonly type: 'picture'; readonly id: number; readonly png?: string; readonly error?: string }
  /** Something went wrong in the page; for the log. */
  | { readonly type: 'failed'; readonly message: string };
