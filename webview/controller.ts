import type { ToPanel } from '../protocol/panelMessages.js';
import { sanitizePanelState } from '../protocol/panelState.js';
import type { Host } from './host.js';
import { type PanelModel, receive } from './model.js';
import { createPage } from './page.js';
import { createActions } from './panelActions.js';
import { paintPng } from './paint.js';
import { readTheme, watchTheme } from './theme.js';

/**
 * Runs the page: messages and the writer's choices change the model, and the page is drawn at the next frame, once
 * however many changes there were. `onPainted` is told after each of them, with the time of its earliest message.
 */
export function runPanel(
  root: HTMLElement,
  host: Host,
  onPainted: (since: number | undefined) => void,
): void {
  const kept = host.kept();
  let model: PanelModel = { state: sanitizePanelState(kept), pinned: false, isEmpty: false };
  let theme = readTheme();
  let frame: number | undefined;
  let since: number | undefined;
  const draw = () => {
    frame = undefined;
    page.show(model, theme);
    onPainted(since);
    since = undefined;
  };
  const redraw = () => {
    frame ??= requestAnimationFrame(draw);
  };
  const change = (next: PanelModel) => {
    if (next === model) return;
    model = next;
    redraw();
  };
  const store = { model: () => model, change, say: (text: string) => page.say(text) };
  const actions = createActions(store, host);
  const page = createPage(root, actions, store.model);
  host.listen((message) => {
    if (message.type === 'paint') return void paint(message, host);
    since ??= performance.now();
    change(receive(model, message));
  });
  watchTheme(() => {
    theme = readTheme();
    redraw();
  });
  draw();
  host.post({ type: 'ready' });
}

async function paint(
  { id, svg, scale }: Extract<ToPanel, { readonly type: 'paint' }>,
  host: Host,
): Promise<void> {
  try {
    host.post({ type: 'picture', id, png: await paintPng(svg, scale) });
  } catch (error) {
    host.post({ type: 'picture', id, error: error instanceof Error ? error.message : String(error) });
  }
}
