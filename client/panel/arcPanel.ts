import { commands, type Disposable, type ExtensionContext, type LogOutputChannel, window } from 'vscode';
import { READ_LINE_AS_COMMAND, READ_SCENE_AS_COMMAND } from '../../protocol/correctionMessages.js';
import type { ToPanel } from '../../protocol/panelMessages.js';
import type { PanelState } from '../../protocol/panelState.js';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import { nameOf } from '../screenplays/nameOf.js';
import { openScript } from '../screenplays/openScript.js';
import type { Readings } from '../screenplays/readings.js';
import type { Say } from '../words/say.js';
import type { Server } from '../connection/server.js';
import type { WhatIfs } from '../whatIf/whatIfs.js';
import { type Conversation, createConversation } from './conversation.js';
import { followEditors } from './followEditors.js';
import { createPaintings } from './paintings.js';
import { recall, remember } from './panelMemory.js';
import { createPanelSlot, PANEL_TYPE } from './panelSlot.js';
import { type PanelEffects, receive } from './receive.js';
import { revealLine } from './revealLine.js';
import { cursorIn, readingState } from './scripts.js';

/** Pictures have twice the pixels of the drawing, for sharp screens and print. */
const PICTURE_SCALE = 2;

/** The one panel with the arc of a script, beside the text. */
export interface ArcPanel extends Disposable {
  /** Opens the panel and leaves the keyboard in the text; where the panel is in sight, goes there. */
  open(): void;
  isVisible(): boolean;
  /** The script in the panel; absent while it is closed. */
  shown(): string | undefined;
  /** Whether the keyboard is in the panel. */
  isActive(): boolean;
  /** How the panel shows scripts, now or when it was last open. */
  state(): PanelState;
  readingChanged(uri: string): void;
  statusChanged(uri: string): void;
  /** The server has stopped, or runs again. */
  serverChanged(): void;
  /**
   * Paints an SVG and gives the bytes of a PNG. Opens the panel for it: only a page in sight can paint. Rejects once the
   * writer has given up.
   */
  paint(svg: string, signal: AbortSignal): Promise<Uint8Array>;
}

export interface ArcPanelPorts {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly readings: Readings;
  readonly current: CurrentScreenplay;
  readonly whatIfs: WhatIfs;
  readonly log: LogOutputChannel;
  readonly say: Say;
}

export function createArcPanel(ports: ArcPanelPorts): ArcPanel {
  const { context, say } = ports;
  const slot = createPanelSlot(context.extensionUri, say, {
    onMessage: (message) => receive(message, conversation, paintings, effects),
    onHidden() {
      conversation.end();
      paintings.end();
    },
    onClosed() {
      conversation.pin(false);
      paintings.abandon(say('the panel was closed'));
      effects.keep();
    },
  });
  const kept = recall(context.workspaceState);
  const paintings = createPaintings(slot.post);
  const conversation = createConversation(
    { ...conversationPorts(ports, slot.post), keep: () => effects.keep() },
    kept.state,
  );
  const effects = panelEffects(ports, conversation);
  const parts = [
    // Out of sight it costs nothing, and begins again once it is in sight.
    followEditors(conversation, ports.whatIfs, () => slot.isVisible() && effects.began()),
    window.registerWebviewPanelSerializer(PANEL_TYPE, {
      async deserializeWebviewPanel(panel) {
        if (kept.pinned !== undefined) conversation.stayWith(kept.pinned);
        slot.adopt(panel);
      },
    }),
  ];
  return {
    open: () => slot.show(!slot.isVisible()),
    isVisible: slot.isVisible,
    shown: () => (slot.isOpen() ? conversation.shown() : undefined),
    isActive: slot.isActive,
    state: conversation.state,
    // A what-if is shown beside its script.
    readingChanged: (uri) => conversation.readingChanged(ports.whatIfs.openScriptOf(uri)),
    statusChanged: conversation.statusChanged,
    serverChanged() {
      const uri = conversation.shown();
      if (uri === undefined) return;
      conversation.statusChanged(uri);
      conversation.readingChanged(uri);
    },
    async paint(svg, signal) {
      signal.throwIfAborted();
      if (!slot.isVisible()) slot.show(true);
      return Buffer.from(await paintings.paint(svg, PICTURE_SCALE, signal), 'base64');
    },
    // The panel itself stays: it is restored when the window has been loaded again.
    dispose: () => parts.forEach((part) => void part.dispose()),
  };
}

function conversationPorts(
  { server, readings, current, whatIfs, say }: ArcPanelPorts,
  post: (message: ToPanel) => void,
) {
  return {
    post,
    arc: server.arc,
    stateOf: (uri: string) => readingState(say, server.state(), readings.of(uri).status),
    nameOf,
    cursorOf: (uri: string) => cursorIn(current, whatIfs.openScriptOf, uri),
  };
}

/** Sees to it that the script that is shown can be read. No panel stays with one that is gone. */
async function openShown(conversation: Conversation, log: LogOutputChannel): Promise<void> {
  const uri = conversation.shown();
  if (uri !== undefined && (await openScript(uri, log)) === 'gone') conversation.gone(uri);
}

function panelEffects(
  { context, current, log, say }: ArcPanelPorts,
  conversation: Conversation,
): PanelEffects {
  return {
    began: () => void openShown(conversation, log),
    keep() {
      const pinned = conversation.isPinned() ? conversation.shown() : undefined;
      const memory = { state: conversation.state(), ...(pinned !== undefined && { pinned }) };
      void remember(context.workspaceState, memory);
    },
    reveal: (...place) =>
      void revealLine(current, ...place).catch((error: unknown) => {
        log.error(error instanceof Error ? error : String(error));
        return window.showErrorMessage(say('The script cannot be opened.'));
      }),
    readAs: (what) =>
      void commands.executeCommand(
        what.character === undefined ? READ_SCENE_AS_COMMAND : READ_LINE_AS_COMMAND,
        what,
      ),
    exportAs: (format) => void commands.executeCommand('undercurrent.exportArc', format),
    log: (problem) => log.error(`The arc panel: ${problem}`),
  };
}
