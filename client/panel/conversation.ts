import type { PanelState } from '../../protocol/panelState.js';
import { lastWins } from '../lastWins.js';
import type { LineChange } from '../screenplays/lineShifts.js';
import {
  asksTheSame,
  forgetVersions,
  lineNow,
  newMemory,
  noteEdits,
  stateOfShown,
} from './conversationMemory.js';
import { type ConversationPorts, tellCursor, tellScript, tellStatus } from './tellPage.js';

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
  /** The page listens: it is told everything, whatever it was told before. */
  begin(): void;
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

export function createConversation(ports: ConversationPorts, kept: PanelState): Conversation {
  const memory = newMemory(kept);
  const refresh = lastWins(() => tellScript(memory, ports));
  const show = (uri: string | undefined): void => {
    if (uri === memory.uri) return;
    memory.uri = uri;
    memory.edits = [];
    const before = memory.state;
    memory.state = stateOfShown(memory, before);
    if (memory.state.zoom !== before.zoom) ports.keep();
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
    begin() {
      memory.listening = true;
      memory.posted = undefined;
      ports.post({ type: 'restore', state: memory.state });
      ports.post({ type: 'pinned', pinned: memory.pinned });
      void refresh();
    },
    end() {
      memory.listening = false;
      memory.edits = [];
    },
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
      // The page may not have been told yet that another script is shown.
      memory.state = stateOfShown(memory, state);
      if (!asksTheSame(before, state)) void refresh();
    },
    readingChanged: (uri) => changed(uri, refresh),
    statusChanged: (uri) => changed(uri, () => tellStatus(memory, ports, uri)),
    cursorMoved() {
      if (memory.listening && memory.posted !== undefined) tellCursor(memory, ports, memory.posted.uri);
    },
    edited: (uri, version, changes) => changed(uri, () => noteEdits(memory, version, changes)),
    closed: (uri) => uri === memory.uri && forgetVersions(memory),
    lineNow: (line) => lineNow(memory, line),
  };
}
