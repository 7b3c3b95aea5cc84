import { randomBytes } from 'node:crypto';
import { Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { panelHtml } from '../../report/panel/page.js';

/** As in the manifest's activation event. */
export const PANEL_TYPE = 'undercurrent.arc';

export function createPanelWindow(title: string): WebviewPanel {
  const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  return window.createWebviewPanel(PANEL_TYPE, title, place, { enableFindWidget: true });
}

/** Gives a panel, new or restored, its page: our script and nothing else, no network, no text of a script. */
export function dressPanel(panel: WebviewPanel, extensionUri: Uri): void {
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
    lang: 'en',
  });
}
