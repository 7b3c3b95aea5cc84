import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type WebviewPanel,
  window,
} from 'vscode';
import type { FromPanel, ToPanel } from '../../protocol/panelMessages.js';
import type { PanelState } from '../../protocol/panelState.js';
import type { CurrentScreenplay } from '../currentScreenplay.js';
import type { Readings } from '../readings.js';
import type { Say } from '../say.js';
import type { Server } from '../server.js';
import { type Conversation, createConversation } from './conversation.js';
import { followEditors } from './followEditors.js';
import { createPaintings } from './paintings.js';
import { recall, remember } from './panelMemory.js';
import { createPanelWindow, dressPanel, PANEL_TYPE } from './panelWindow.js';
import { type PanelEffects, receive } from './receive.js';
import { revealLine } from './revealLine.js';
import { cursorLine, nameOf, openScript, readingState } from './scripts.js';

/** Pictures have twice the pixels of the drawing, for sharp screens and print. */
const PICTURE_SCALE = 2;

/** The one panel with the arc of a script, beside the text. */
export interface ArcPanel extends Disposable {
  /** Opens the panel and leaves the keyboard in the text; where the panel is in sight, goes there. */
  open(): void;
  /** The script in the panel; absent while it is closed. */
  shown(): string | undefined;
  /** Whether the keyboard is in the panel. */
  isActive(): boolean;
  /** How the panel shows scripts, now or when it was last open. */
  state(): PanelState;
  readingChanged(uri: string): void;
  statusChanged(uri: string): void;
  /** Paints an SVG and gives the bytes of a PNG. Opens the panel for it: only a page in sight can paint. */
  paint(svg: string): Promise<Uint8Array>;
}

export interface ArcPanelPorts {
  readonly context: ExtensionContext;
  readonly server: Server;
  readonly readings: Readings;
  readonly current: CurrentScreenplay;
  readonly log: LogOutputChannel;
  readonly say: Say;
}

export function createArcPanel(ports: ArcPanelPorts): ArcPanel {
  const { context, say } = ports;
  const slot: { panel?: WebviewPanel } = {};
  const post = (message: ToPanel): void => {
    if (slot.panel === undefined) return;
    if (message.type === 'script') slot.panel.title = say('Arc of {0}', message.name);
    if (message.type === 'empty') slot.panel.title = say('Arc');
    void slot.panel.webview.postMessage(message);
  };
  const kept = recall(context.workspaceState);
  const paintings = createPaintings(post);
  const conversation = createConversation(conversationPorts(ports, post), kept.state);
  const effects = panelEffects(ports, conversation);
  const attach = (panel: WebviewPanel): void => {
    slot.panel = panel;
    panel.webview.onDidReceiveMessage((message: FromPanel) =>
      receive(message, conversation, paintings, effects),
    );
    panel.onDidChangeViewState(() => {
      if (panel.visible) return;
      conversation.end();
      paintings.end();
    });
    panel.onDidDispose(() => {
      delete slot.panel;
      conversation.end();
      conversation.pin(false);
      paintings.end();
      paintings.abandon(say('The panel was closed.'));
      effects.keep();
    });
    dressPanel(panel, context.extensionUri);
  };
  const show = (keepFocus: boolean): void => {
    if (slot.panel === undefined) attach(createPanelWindow(say('Arc')));
    else slot.panel.reveal(undefined, keepFocus);
  };
  const parts = [
    followEditors(conversation),
    window.registerWebviewPanelSerializer(PANEL_TYPE, {
      async deserializeWebviewPanel(panel) {
        if (slot.panel !== undefined) return panel.dispose();
        if (kept.pinned !== undefined) {
          conversation.follow(kept.pinned);
          conversation.pin(true);
        }
        attach(panel);
      },
    }),
  ];
  return {
    open: () => show(slot.panel?.visible !== true),
    shown: () => slot.panel && conversation.shown(),
    isActive: () => slot.panel?.active === true,
    state: () => conversation.state(),
    readingChanged: (uri) => conversation.readingChanged(uri),
    statusChanged: (uri) => conversation.statusChanged(uri),
    async paint(svg) {
      if (slot.panel?.visible !== true) show(true);
      return Buffer.from(await paintings.paint(svg, PICTURE_SCALE), 'base64');
    },
    // The panel itself stays: it is restored when the window has been loaded again.
    dispose: () => parts.forEach((part) => void part.dispose()),
  };
}

function conversationPorts({ server, readings, current, say }: ArcPanelPorts, post: (message: ToPanel) => void) {
  return {
    post,
    arc: server.arc,
    stateOf: (uri: string) => readingState(say, server.state(), readings.of(uri).status),
    nameOf,
    cursorOf: (uri: string) => cursorLine(current, uri),
  };
}

function panelEffects({ context, current, log, say }: ArcPanelPorts, conversation: Conversation): PanelEffects {
  return {
    began: () => void openScript(conversation.shown(), log),
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
    exportAs: (format) => void commands.executeCommand('undercurrent.exportArc', format),
    log: (problem) => log.error(`The arc panel: ${problem}`),
  };
}
