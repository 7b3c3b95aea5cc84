import { sceneInWords } from '../report/panel/panelWords.js';
import type { PanelActions } from './actions.js';
import { createChartView } from './chart/chartView.js';
import { element, setText } from './dom.js';
import { createFoot } from './foot.js';
import { createLegend } from './legend.js';
import type { PanelModel } from './model.js';
import { noticeOf } from './notice.js';
import { createSceneDetail } from './sceneDetail.js';
import { createTable } from './table.js';
import type { Theme } from './theme.js';
import { createHead, createOverlayTools } from './toolbar.js';
import { say } from './say.js';

export interface Page {
  show(model: PanelModel, theme: Theme): void;
  /** Says a scene to those who listen. */
  say(text: string): void;
}

/** Builds the page into its element. What is out of sight is not drawn. */
export function createPage(root: HTMLElement, actions: PanelActions, latest: () => PanelModel): Page {
  const head = createHead(actions);
  const legend = createLegend(actions);
  const tools = createOverlayTools(actions);
  const bar = element('div', { class: 'bar' }, tools.axis, legend.element, tools.element);
  const chart = createChartView(actions, latest);
  const table = createTable(actions);
  const detail = createSceneDetail(actions);
  const foot = createFoot();
  const [title, more] = [element('p', { class: 'notice-title' }), element('p')];
  const notice = element('div', { class: 'notice' }, title, more);
  const live = element('p', { class: 'heard', 'aria-live': 'polite' });
  const views = [chart.element, detail.element, table.element];
  root.replaceChildren(head.element, bar, notice, ...views, foot.element, live);
  return {
    show: (model, theme) => {
      const about = noticeOf(model);
      notice.hidden = about === undefined;
      setText(title, about?.title ?? '');
      setText(more, about?.detail ?? '');
      const isTable = model.state.view === 'table';
      bar.hidden = about !== undefined || isTable;
      head.element.hidden = model.script === undefined;
      chart.element.hidden = about !== undefined || isTable;
      table.element.hidden = about !== undefined || !isTable;
      for (const view of [head, legend, tools, detail, foot]) view.show(model);
      if (!chart.element.hidden) chart.show(model, theme);
      if (!table.element.hidden) table.show(model);
    },
    say: (text) => setText(live, text),
  };
}

/** What is said of the scene that has been stepped to. */
export function focusInWords({ script, focus }: PanelModel): string {
  const view = script?.view;
  const scene = focus === undefined ? undefined : view?.scenes[focus];
  return view === undefined || scene === undefined ? '' : sceneInWords(scene, view, say);
}
