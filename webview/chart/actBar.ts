import type { PanelActions } from '../actions.js';
import { element, placeIn, setAttribute, setText, showEach } from '../dom.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { say } from '../say.js';

export interface ActBar {
  readonly element: HTMLElement;
  show(model: ChartModel, geometry: Geometry): void;
}

/** Narrower than this, an act is not named. */
const LEAST_WIDTH = 18;

/** The writer's acts above the chart; one that is clicked fills it, and once more shows all. */
export function createActBar(actions: PanelActions): ActBar {
  const bar = element('div', { class: 'acts', role: 'group', 'aria-label': say('Acts') });
  let current: ChartModel | undefined;
  bar.addEventListener('click', ({ target }) => {
    const act = target instanceof Element ? target.closest('.act') : null;
    if (current === undefined || act === null) return;
    const index = placeIn(bar, act);
    const isFilled = act.getAttribute('aria-pressed') === 'true';
    actions.zoom(isFilled ? { from: 0, to: current.pages } : pagesOf(current, index));
  });
  return {
    element: bar,
    show: (model, geometry) => {
      current = model;
      bar.hidden = model.view.acts.length === 0;
      showEach(bar, model.view.acts, createAct, (act, { name }, index) => {
        const { from, to } = pagesOf(model, index);
        const left = Math.max(geometry.left, geometry.xOf(from));
        const width = Math.min(geometry.right, geometry.xOf(to)) - left;
        act.hidden = width < LEAST_WIDTH;
        act.style.left = `${left}px`;
        act.style.width = `${Math.max(0, width)}px`;
        const label = act.firstElementChild;
        const shown = name === '' ? say('Act {0}', index + 1) : name;
        if (label !== null) setText(label, shown);
        const { range } = model;
        const isFilled = Math.abs(range.from - from) < 0.01 && Math.abs(range.to - to) < 0.01;
        setAttribute(act, 'aria-pressed', String(isFilled));
        setAttribute(
          act,
          'title',
          isFilled ? say('{0}: click to show all', shown) : say('{0}: click to look at it alone', shown),
        );
      });
    },
  };
}

function pagesOf({ view }: ChartModel, index: number) {
  return { from: view.acts[index]?.page ?? 0, to: view.acts[index + 1]?.page ?? view.pages };
}

function createAct(): HTMLButtonElement {
  return element('button', { type: 'button', class: 'act' }, element('bdi'));
}
