import type { FromPanel, ToPanel } from '../protocol/panelMessages.js';
import type { PanelState } from '../protocol/panelState.js';

/** What VS Code gives a page to speak with. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
};

/** The panel's host, as the page sees it. */
export interface Host {
  post(message: FromPanel): void;
  /** What the page kept before it was last closed or reloaded. */
  kept(): unknown;
  keep(state: PanelState): void;
  listen(listener: (message: ToPanel) => void): void;
}

/** The host that has opened this page; to be asked for once. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    kept: () => api.getState(),
    keep: (state) => api.setState(state),
    listen: (listener) =>
      window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => listener(data)),
  };
}
