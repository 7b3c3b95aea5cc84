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
import { createShownScript, type ShownScript } from './shownScript.js';
import { type ConversationPorts, tellCursor, tellScript, tellStatus } from './tellPage.js';

/**
 * What is said to the panel's page: one script at a time, told whole when the page begins to listen, and then only
 * what has changed. One question to the server is on its way at a time, and the last one counts.
 */
export interface Conversation extends ShownScript {
  /** How the script is shown. */
  state(): PanelState;
  /** The page listens: it is told everything, whatever it was told before. */
  begin(): void;
  /** The page is gone until it begins again. */
  end(): void;
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
  const changed = (uri: string, tell: () => unknown): void => {
    if (memory.listening && uri === memory.uri) tell();
  };
  return {
    ...createShownScript(memory, ports, refresh),
    state: () => memory.state,
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
