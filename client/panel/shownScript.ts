import { isWithin, type Move, placeAfter } from '../screenplays/moves.js';
import { type Memory, stateOfShown } from './conversationMemory.js';
import type { ConversationPorts } from './tellPage.js';

/** Which script is shown, and whether the panel stays with it. */
export interface ShownScript {
  /** The script that is shown. */
  shown(): string | undefined;
  /** The script that is shown when the panel is not pinned. */
  followed(): string | undefined;
  isPinned(): boolean;
  /** Shows another script, or none, unless the panel is pinned to one. */
  follow(uri: string | undefined): void;
  /** Stays with the script that is shown, or no longer. */
  pin(pinned: boolean): void;
  /** Shows a script and stays with it, whichever is followed. */
  stayWith(uri: string): void;
  /** A file, or a folder, is another from now on: the panel goes along with its script, a pin too. */
  moved(move: Move): void;
  /** A file, or a folder, is there no more: the panel does not stay with what was in it. */
  gone(place: string): void;
}

/** @param refresh Tells the page of the script that is shown now. */
export function createShownScript(
  memory: Memory,
  ports: Pick<ConversationPorts, 'post' | 'keep'>,
  refresh: () => unknown,
): ShownScript {
  const show = (uri: string | undefined): void => {
    if (uri === memory.uri) return;
    memory.uri = uri;
    memory.edits = [];
    const before = memory.state;
    memory.state = stateOfShown(memory, before);
    if (memory.state.zoom !== before.zoom) ports.keep();
    refresh();
  };
  const pin = (pinned: boolean): void => {
    memory.pinned = pinned && memory.uri !== undefined;
    if (memory.listening) ports.post({ type: 'pinned', pinned: memory.pinned });
    if (!memory.pinned) show(memory.followed);
  };
  return {
    shown: () => memory.uri,
    followed: () => memory.followed,
    isPinned: () => memory.pinned,
    follow(uri) {
      memory.followed = uri;
      if (!memory.pinned) show(uri);
    },
    pin,
    stayWith(uri) {
      show(uri);
      pin(true);
    },
    moved(move) {
      const after = (uri: string | undefined) => uri && (placeAfter(uri, move) ?? uri);
      const before = memory.uri;
      memory.followed = after(memory.followed);
      memory.zoomed = after(memory.zoomed);
      show(after(before));
      if (memory.pinned && memory.uri !== before) ports.keep();
    },
    gone(place) {
      if (!memory.pinned || memory.uri === undefined || !isWithin(memory.uri, place)) return;
      pin(false);
      ports.keep();
    },
  };
}
