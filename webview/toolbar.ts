import { ARC_AXES, type ArcAxis } from '../report/panel/arcView.js';
import { AXIS_WORDS } from '../report/panel/axisWords.js';
import { BEAT_SHEET, BEAT_SHEETS } from '../report/panel/beatSheets.js';
import { lengthFacts } from '../report/panel/panelWords.js';
import type { PanelActions } from './actions.js';
import { element, icon, type IconName, setAttribute, setText } from './dom.js';
import { createExportMenu } from './exportMenu.js';
import { createMenu, type MenuGroup, type MenuItem } from './menu.js';
import type { PanelModel } from './model.js';
import { say } from './say.js';

export interface View {
  readonly element: HTMLElement;
  show(model: PanelModel): void;
}

/** The head of the panel: which script, what is shown of it, and what can be done with it. */
export function createHead(actions: PanelActions): View {
  const title = element('bdi', { class: 'title' });
  const facts = element('span', { class: 'facts' });
  const chart = toolButton('chart', say('Chart'), () => actions.choose({ view: 'chart' }));
  const table = toolButton('table', say('Table'), () => actions.choose({ view: 'table' }));
  const pin = toolButton('pin', say('Stay with this script'), () =>
    actions.pin(pin.getAttribute('aria-pressed') !== 'true'),
  );
  const exports = createExportMenu(actions);
  const head = element(
    'header',
    { class: 'head' },
    element('h1', {}, title, facts),
    element(
      'div',
      { class: 'tools', role: 'group', 'aria-label': say('Panel') },
      element('div', { class: 'switch', role: 'group', 'aria-label': say('Show as') }, chart, table),
      pin,
      exports.element,
    ),
  );
  return {
    element: head,
    show: ({ script, state, pinned }) => {
      const view = script?.view;
      setText(title, view?.title ?? script?.name ?? '');
      setText(facts, view === undefined ? '' : lengthFacts(view, say));
      setAttribute(title, 'title', view?.title);
      setAttribute(chart, 'aria-pressed', String(state.view === 'chart'));
      setAttribute(table, 'aria-pressed', String(state.view === 'table'));
      setAttribute(pin, 'aria-pressed', String(pinned));
      exports.element.hidden = view === undefined;
    },
  };
}

/** Which axis is drawn, and what is laid over it. */
export function createOverlayTools(actions: PanelActions): View & { readonly axis: HTMLElement } {
  let current: PanelModel | undefined;
  const axis = element('select', { class: 'axis', 'aria-label': say('Axis'), title: say('What is drawn') });
  axis.append(...ARC_AXES.map((name) => element('option', { value: name }, say(AXIS_WORDS[name].name))));
  axis.addEventListener('change', () => actions.choose({ axis: axis.value as ArcAxis }));
  const show = createMenu({
    label: say('Show'),
    icon: 'show',
    showsLabel: true,
    groups: () => (current === undefined ? [] : showGroups(current, actions)),
  });
  const whole = toolButton('whole', say('Show the whole script'), () =>
    actions.zoom({ from: 0, to: Infinity }),
  );
  return {
    axis,
    element: element(
      'div',
      { class: 'tools', role: 'group', 'aria-label': say('Chart') },
      whole,
      show.element,
    ),
    show: (model) => {
      current = model;
      axis.value = model.state.axis;
      whole.hidden = model.state.zoom === undefined;
      show.refresh();
    },
  };
}

function showGroups({ script, state }: PanelModel, { choose }: PanelActions): readonly MenuGroup[] {
  const toggle = (
    key: 'points' | 'band' | 'emotions' | 'intended' | 'findings' | 'whatIf' | 'shape',
    label: string,
  ): MenuItem => ({
    role: 'menuitemcheckbox',
    label,
    checked: state[key],
    run: () => choose({ [key]: !state[key] }),
  });
  const sheets = BEAT_SHEETS.map((name): MenuItem => ({
    role: 'menuitemradio',
    label: name === 'none' ? say('None') : say(BEAT_SHEET[name].title),
    checked: state.beatSheet === name,
    run: () => choose({ beatSheet: name }),
  }));
  return [
    {
      label: say('With the line'),
      items: [
        toggle('points', say('Scenes as points')),
        toggle('band', say('Uncertainty')),
        toggle('emotions', say('Emotions by scene')),
        ...(script?.view?.intended === undefined
          ? []
          : [toggle('intended', say('Intended, from the marks'))]),
        ...(script?.view?.scenes.some(({ findings }) => findings !== undefined) === true
          ? [toggle('findings', say('Findings'))]
          : []),
        ...(script?.view?.whatIf === undefined ? [] : [toggle('whatIf', say('What if'))]),
        toggle('shape', say('Nearest story shape')),
      ],
    },
    { label: say('Typical windows'), items: sheets },
  ];
}

function toolButton(name: IconName, label: string, run: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'tool', 'aria-label': label, title: label },
    icon(name),
  );
  button.addEventListener('click', run);
  return button;
}
