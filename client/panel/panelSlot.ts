import { randomBytes } from 'node:crypto';
import { env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { FromPanel, ToPanel } from '../../protocol/panelMessages.js';
import { panelHtml } from '../../report/panel/panelHtml.js';
import type { Say } from '../words/say.js';

/** As in the manifest's activation event. */
export const PANEL_TYPE = 'undercurrent.arc';

/** What happens in a panel. */
export interface PanelListener {
  onMessage(message: FromPanel): void;
  /** The page is gone: the panel lies behind another tab, or is closed. */
  onHidden(): void;
  onClosed(): void;
}

/** The place for the one panel, which may be empty. */
export interface PanelSlot {
  isOpen(): boolean;
  isVisible(): boolean;
  isActive(): boolean;
  /** Opens the panel beside the text, or brings it into sight. */
  show(keepFocus: boolean): void;
  /** Takes a panel that VS Code has kept over a reload. */
  adopt(panel: WebviewPanel): void;
  post(message: ToPanel): void;
}

export function createPanelSlot(extensionUri: Uri, say: Say, listener: PanelListener): PanelSlot {
  const slot: { panel?: WebviewPanel } = {};
  const adopt = (panel: WebviewPanel): void => {
    slot.panel = panel;
    panel.webview.onDidReceiveMessage((message: FromPanel) => listener.onMessage(message));
    panel.onDidChangeViewState(() => panel.visible || listener.onHidden());
    panel.onDidDispose(() => {
      delete slot.panel;
      listener.onHidden();
      listener.onClosed();
    });
    dress(panel, extensionUri);
  };
  return {
    isOpen: () => slot.panel !== undefined,
    isVisible: () => slot.panel?.visible === true,
    isActive: () => slot.panel?.active === true,
    show(keepFocus) {
      if (slot.panel === undefined) adopt(openPanel(say('Arc')));
      else slot.panel.reveal(undefined, keepFocus);
    },
    // There is one place: a second panel would be told nothing.
    adopt: (panel) => (slot.panel === undefined ? adopt(panel) : void panel.dispose()),
    post(message) {
      if (slot.panel === undefined) return;
      if (message.type === 'script') slot.panel.title = say('Arc of {0}', message.name);
      if (message.type === 'empty') slot.panel.title = say('Arc');
      void slot.panel.webview.postMessage(message);
    },
  };
}

function openPanel(title: string): WebviewPanel {
  const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(PANEL_TYPE, title, place, { enableFindWidget: true });
}

/** Gives a panel its page: our script and nothing else, no network, nothing of a screenplay in the HTML. */
function dress(panel: WebviewPanel, extensionUri: Uri): void {
  const { webview } = panel;
  const dist = Uri.joinPath(extensionUri, 'dist');
  const media = Uri.joinPath(extensionUri, 'media');
  panel.iconPath = { light: Uri.joinPath(media, 'arc-light.svg'), dark: Uri.joinPath(media, 'arc-dark.svg') };
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = panelHtml({
    nonce: randomBytes(16).toString('base64url'),
    scriptUri: webview.asWebviewUri(Uri.joinPath(dist, 'panel.js')).toString(),
    styleUri: webview.asWebviewUri(Uri.joinPath(dist, 'panel.css')).toString(),
    cspSource: webview.cspSource,
    // Where there is no dictionary of the writer's language, the words are English.
    lang: l10n.bundle === undefined ? 'en' : env.language,
    ...(l10n.bundle && { words: l10n.bundle }),
  });
}
