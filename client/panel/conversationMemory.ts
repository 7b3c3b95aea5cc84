import type { ReadingState } from '../../protocol/editorMessages.js';
import type { Cursor } from '../../protocol/panelMessages.js';
import type { PanelState } from '../../protocol/panelState.js';
import { type LineChange, shiftLine } from '../screenplays/lineShifts.js';

interface Edit {
  readonly version: number;
  readonly change: LineChange;
}

/** What a conversation with the panel's page has come to. */
export interface Memory {
  listening: boolean;
  pinned: boolean;
  state: PanelState;
  /** What is shown, and what would be without the pin. */
  uri: string | undefined;
  followed: string | undefined;
  /** The script that a page was told of last: the pages in sight are its own. Not known of what was kept. */
  zoomed: string | undefined;
  /** What the page was told last of its script. */
  posted: { readonly uri: string; readonly version: number; readonly view: string | undefined } | undefined;
  status: ReadingState | undefined;
  cursor: Cursor | undefined;
  /** What was typed since the version that the page was told of. */
  edits: readonly Edit[];
}

export function newMemory(state: PanelState): Memory {
  return {
    listening: false,
    pinned: false,
    state,
    uri: undefined,
    followed: undefined,
    zoomed: undefined,
    posted: undefined,
    status: undefined,
    cursor: undefined,
    edits: [],
  };
}

export function noteEdits(memory: Memory, version: number, changes: readonly LineChange[]): void {
  // Most edits stay within a line, and move none.
  const moving = changes.filter(
    ({ startLine, endLine, addedLines }) => startLine !== endLine || addedLines > 0,
  );
  memory.edits = [...memory.edits, ...moving.map((change) => ({ version, change }))];
}

/** The document is closed: opened again, its versions count from the start. */
export function forgetVersions(memory: Memory): void {
  memory.edits = [];
  if (memory.posted !== undefined) memory.posted = { ...memory.posted, version: 0 };
}

/** Where a line of the view that the page was told of stands after what has been typed since. */
export function lineNow({ edits }: Memory, line: number): number {
  return edits.reduce((at, { change }) => shiftLine(at, change) ?? change.startLine, line);
}

/** How the script that is shown is to be shown: what was in sight of another one says nothing of it. */
export function stateOfShown({ zoomed, uri }: Memory, state: PanelState): PanelState {
  if (zoomed === undefined || zoomed === uri) return state;
  const { zoom: _, ...rest } = state;
  return rest;
}

/** Whether two states want the same of the server: the rest is the page's own. */
export function asksTheSame(one: PanelState, other: PanelState): boolean {
  return one.axis === other.axis && JSON.stringify(one.series) === JSON.stringify(other.series);
}
