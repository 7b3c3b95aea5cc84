import type { PanelState } from '../protocol/panelState.js';
import { shownPages } from '../report/panel/whatIfView.js';
import type { PanelActions } from './actions.js';
import type { Host } from './host.js';
import { type PanelModel, rangeOf, zoomed } from './model.js';
import { focusInWords } from './page.js';

/** Changes of the pages in sight are told once they rest: a wheel makes sixty a second. */
const REST = 200;

/** Where the page keeps its model. */
export interface Store {
  model(): PanelModel;
  change(next: PanelModel): void;
  /** Says a text to those who listen. */
  say(text: string): void;
}

/** The writer's choices, as changes of the model and messages to the host. */
export function createActions({ model, change, say }: Store, host: Host): PanelActions {
  let rest: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const { state } = model();
    host.keep(state);
    host.post({ type: 'state', state });
  };
  const keep = (state: PanelState, wait: number) => {
    change({ ...model(), state });
    clearTimeout(rest);
    if (wait === 0) tell();
    else rest = setTimeout(tell, wait);
  };
  return {
    choose: (choice) => keep({ ...model().state, ...choice }, 0),
    unsort: () => {
      const { sort: _, ...state } = model().state;
      keep(state, 0);
    },
    zoom: (range) => {
      const view = model().script?.view;
      if (view === undefined) return;
      const before = rangeOf(model(), view);
      const state = zoomed(model().state, range, shownPages(view, model().state));
      const after = rangeOf({ ...model(), state }, view);
      if (after.from !== before.from || after.to !== before.to) keep(state, REST);
    },
    focus: (scene, aloud = false) => {
      const { focus, ...blurred } = model();
      if (scene === focus) return;
      const stepped = aloud && scene !== undefined ? { selected: scene } : {};
      change(scene === undefined ? blurred : { ...blurred, ...stepped, focus: scene });
      if (aloud) say(focusInWords(model()));
    },
    readAs: (place) => {
      const uri = model().script?.uri;
      if (uri !== undefined) host.post({ type: 'readAs', uri, ...place });
    },
    reveal: (line, keepFocus) => {
      const uri = model().script?.uri;
      if (uri !== undefined) host.post({ type: 'reveal', uri, line, keepFocus });
    },
    pin: (pinned) => host.post({ type: 'pin', pinned }),
    exportAs: (format) => host.post({ type: 'export', format }),
  };
}
