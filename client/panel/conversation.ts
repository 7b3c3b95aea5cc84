import type { ArcAnswer, ArcParams, ReadingState } from '../../protocol/editorMessages.js';
import type { ToPanel } from '../../protocol/panelMessages.js';
import type { PanelState } from '../../protocol/panelState.js';
import { type LineChange, shiftLine } from '../lineShifts.js';

/** What the panel's side of the editor is made of. */
export interface ConversationPorts {
  post(message: ToPanel): void;
  arc(params: ArcParams): Promise<ArcAnswer | null>;
  /** How far the reading of a script is. */
  stateOf(uri: string): ReadingState;
  /** What a script is called where there is no room for its path. */
  nameOf(uri: string): string;
  /** The line of the cursor in a script; absent when it is not in sight. */
  cursorOf(uri: string): number | undefined;
}

/**
 * What is said to the panel's page: one script at a time, told whole when the page begins to listen, and then only
 * what has changed. One question to the server is on its way at a time, and the last one counts.
 */
export interface Conversation {
  /** The script that is shown. */
  shown(): string | undefined;
  /** The script that is shown when the panel is not pinned. */
  followed(): string | undefined;
  /** How it is shown. */
  state(): PanelState;
  isPinned(): boolean;
  /** The page listens; `state` is what it kept over a reload. It is told everything, whatever it was told before. */
  begin(state: PanelState | undefined): void;
  /** The page is gone until it begins again. */
  end(): void;
  /** Shows another script, or none, unless the panel is pinned to one. */
  follow(uri: string | undefined): void;
  /** Stays with the script that is shown, or no longer. */
  pin(pinned: boolean): void;
  change(state: PanelState): void;
  readingChanged(uri: string): void;
  statusChanged(uri: string): void;
  /** The cursor may have moved, or have come into sight. */
  cursorMoved(): void;
  edited(uri: string, version: number, changes: readonly LineChange[]): void;
  /** The document is closed; opened again, its versions count from the start. */
  closed(uri: string): void;
  /** Where a line of the shown view stands after what has been typed since. */
  lineNow(line: number): number;
}

interface Edit {
  readonly version: number;
  readonly change: LineChange;
}

interface Memory {
  listening: boolean;
  pinned: boolean;
  state: PanelState;
  /** What is shown, and what would be without the pin. */
  uri: string | undefined;
  followed: string | undefined;
  /** What the page was told last of its script. */
  posted: { readonly uri: string; readonly version: number; readonly view: string | undefined } | undefined;
  cursor: number | undefined;
  /** What was typed since the version that the page was told of. */
  edits: readonly Edit[];
  asking: boolean;
  askAgain: boolean;
}

export function createConversation(ports: ConversationPorts, kept: PanelState): Conversation {
  const memory = newMemory(kept);
  const refresh = async (): Promise<void> => {
    memory.askAgain = true;
    if (memory.asking) return;
    memory.asking = true;
    try {
      while (memory.askAgain) {
        memory.askAgain = false;
        await tellScript(memory, ports);
      }
    } finally {
      memory.asking = false;
    }
  };
  const show = (uri: string | undefined): void => {
    if (uri === memory.uri) return;
    memory.uri = uri;
    memory.edits = [];
    void refresh();
  };
  const changed = (uri: string, tell: () => unknown): void => {
    if (memory.listening && uri === memory.uri) tell();
  };
  return {
    shown: () => memory.uri,
    followed: () => memory.followed,
    state: () => memory.state,
    isPinned: () => memory.pinned,
    begin(state) {
      memory.listening = true;
      memory.posted = undefined;
      if (state === undefined) ports.post({ type: 'restore', state: memory.state });
      else memory.state = state;
      ports.post({ type: 'pinned', pinned: memory.pinned });
      void refresh();
    },
    end: () => (memory.listening = false),
    follow(uri) {
      memory.followed = uri;
      if (!memory.pinned) show(uri);
    },
    pin(pinned) {
      memory.pinned = pinned && memory.uri !== undefined;
      if (memory.listening) ports.post({ type: 'pinned', pinned: memory.pinned });
      if (!memory.pinned) show(memory.followed);
    },
    change(state) {
      const before = memory.state;
      memory.state = state;
      if (!asksTheSame(before, state)) void refresh();
    },
    readingChanged: (uri) => changed(uri, refresh),
    statusChanged: (uri) =>
      changed(uri, () => ports.post({ type: 'status', uri, state: ports.stateOf(uri) })),
    cursorMoved() {
      if (memory.listening && memory.posted !== undefined) tellCursor(memory, ports, memory.posted.uri);
    },
    edited(uri, version, changes) {
      if (uri !== memory.uri) return;
      memory.edits = [...memory.edits, ...changes.map((change) => ({ version, change }))];
    },
    closed(uri) {
      if (memory.posted?.uri === uri) memory.posted = { ...memory.posted, version: 0 };
      if (memory.uri === uri) memory.edits = [];
    },
    lineNow: (line) => memory.edits.reduce((at, { change }) => shiftLine(at, change) ?? change.startLine, line),
  };
}

function newMemory(state: PanelState): Memory {
  return {
    listening: false,
    pinned: false,
    state,
    uri: undefined,
    followed: undefined,
    posted: undefined,
    cursor: undefined,
    edits: [],
    asking: false,
    askAgain: false,
  };
}

/** Asks the server once, and tells the page what is new in the answer. */
async function tellScript(memory: Memory, ports: ConversationPorts): Promise<void> {
  const { listening, uri, state } = memory;
  if (!listening) return;
  if (uri === undefined) {
    memory.posted = undefined;
    ports.post({ type: 'empty' });
    return;
  }
  const answer = await ports.arc({ uri, axis: state.axis, series: state.series });
  const isWanted = memory.listening && memory.uri === uri && asksTheSame(memory.state, state);
  if (isWanted) tellAnswer(memory, ports, uri, answer);
}

function tellAnswer(memory: Memory, ports: ConversationPorts, uri: string, answer: ArcAnswer | null): void {
  const before = memory.posted?.uri === uri ? memory.posted : undefined;
  // Without an answer, what is shown stays: the server begins again, or the document is closed.
  if (before !== undefined && (answer === null || answer.version < before.version)) return;
  const version = answer?.version ?? 0;
  const view = answer === null ? undefined : JSON.stringify(answer.view);
  memory.posted = { uri, version, view };
  memory.edits = memory.edits.filter((edit) => edit.version > version);
  if (before !== undefined && before.view === view) return;
  const about = { uri, version, name: ports.nameOf(uri), state: ports.stateOf(uri) };
  ports.post({ type: 'script', ...about, ...(answer && { view: answer.view }) });
  if (before !== undefined) return;
  memory.cursor = undefined;
  tellCursor(memory, ports, uri);
}

function tellCursor(memory: Memory, ports: ConversationPorts, uri: string): void {
  const line = ports.cursorOf(uri);
  if (line === memory.cursor) return;
  memory.cursor = line;
  ports.post({ type: 'cursor', uri, ...(line !== undefined && { line }) });
}

/** Whether two states want the same of the server: the rest is the page's own. */
function asksTheSame(one: PanelState, other: PanelState): boolean {
  return one.axis === other.axis && JSON.stringify(one.series) === JSON.stringify(other.series);
}
