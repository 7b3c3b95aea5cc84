import type { ArcView } from '../../report/panel/arcView.js';
import { chartInWords } from '../../report/panel/panelWords.js';
import { pageOfLine } from '../../report/panel/pageAxis.js';
import { shownPages } from '../../report/panel/whatIfView.js';
import type { PanelActions } from '../actions.js';
import { element, setAttribute } from '../dom.js';
import { type PanelModel, rangeOf } from '../model.js';
import type { Theme } from '../theme.js';
import { createTooltip } from '../tooltip.js';
import { createActBar } from './actBar.js';
import { type ArcChart, createArcChart } from './arcChart.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { listenToPointer } from './gestures.js';
import { keysInWords, pressKey } from './keys.js';
import { createMarkers } from './markers.js';
import { pointOf } from './points.js';
import { createStrip, stripHeight } from './strip.js';
import { say } from '../say.js';

export interface ChartView {
  readonly element: HTMLElement;
  show(model: PanelModel, theme: Theme): void;
}

/**
 * The chart with all that belongs to it: acts above, the strip below, playhead and tooltip before it.
 *
 * @param latest The model as it is now, which may not have been drawn yet.
 */
export function createChartView(actions: PanelActions, latest: () => PanelModel): ChartView {
  const parts = createParts();
  const { plot, canvas, markers, tooltip } = parts;
  const strip = createStrip(parts.strip);
  const acts = createActBar(actions);
  let chart: ArcChart | undefined;
  let shown: { readonly panel: PanelModel; readonly model: ChartModel } | undefined;
  let geometry: Geometry | undefined;
  const overlay = () => {
    if (shown === undefined || geometry === undefined) return;
    showMarkers(parts, shown.panel, shown.model, geometry);
  };
  const onDrawn = (model: ChartModel, place: Geometry) => {
    geometry = place;
    parts.strip.style.height = `${stripHeight(model)}px`;
    strip.draw(model, place);
    acts.show(model, place);
    overlay();
  };
  // Between two frames there is room for several keys and turns of a wheel: they add up.
  const now = () => shown && { ...shown.model, range: rangeOf(latest(), shown.model.view) };
  const drawn = () => {
    const model = now();
    return model === undefined || geometry === undefined ? undefined : { model, geometry };
  };
  listenToPointer(plot, drawn, actions, (from, to) => markers.brush(from, to));
  plot.addEventListener('keydown', (event) => {
    const model = now();
    if (model === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressKey(event.key, model, latest().focus, actions)) event.preventDefault();
  });
  plot.addEventListener('blur', () => actions.focus(undefined));
  return {
    element: element(
      'section',
      { class: 'chart-view', 'aria-label': say('Chart') },
      acts.element,
      plot,
      parts.keys,
    ),
    show: (panel, theme) => {
      const view = panel.script?.view;
      if (view === undefined) return;
      const before = shown;
      const model = chartModel(panel, view, theme, plot.clientWidth);
      shown = { panel, model };
      setAttribute(plot, 'aria-label', chartInWords(view, panel.state, say));
      parts.strip.style.height = `${stripHeight(model)}px`;
      if (chart === undefined) chart = createArcChart(canvas, model, onDrawn);
      else if (isOther(before?.model, model)) chart.show(model);
      else if (isMoved(before?.model, model)) chart.move(model);
      else overlay();
      tooltip.element.classList.toggle('is-narrow', plot.clientWidth < 300);
    },
  };
}

function chartModel(panel: PanelModel, view: ArcView, theme: Theme, width: number): ChartModel {
  const { state } = panel;
  return { view, state, pages: shownPages(view, state), range: rangeOf(panel, view), theme, width };
}

function createParts() {
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  const strip = element('canvas', { class: 'strip', 'aria-hidden': 'true' });
  const markers = createMarkers();
  const tooltip = createTooltip();
  const keys = element('p', { id: 'keys', class: 'heard' }, keysInWords());
  const plot = element(
    'div',
    {
      class: 'plot',
      role: 'application',
      'aria-roledescription': say('chart'),
      'aria-describedby': 'keys',
      tabindex: '0',
    },
    element('div', { class: 'canvas-box' }, canvas),
    strip,
    ...markers.elements,
    tooltip.element,
  );
  return { plot, canvas, strip, markers, tooltip, keys };
}

/** What stands before the canvas costs no drawing: the playhead, what is pointed at, the tooltip. */
function showMarkers(
  { markers, tooltip }: ReturnType<typeof createParts>,
  { cursor, focus }: PanelModel,
  model: ChartModel,
  geometry: Geometry,
): void {
  const { view } = model;
  const within = cursor?.inWhatIf === true ? (view.whatIf?.scenes ?? []) : view.scenes;
  markers.playhead(cursor && pageOfLine(within, cursor.line), geometry);
  const scene = focus === undefined ? undefined : view.scenes[focus];
  markers.scene(scene, scene && pointOf(scene, model, geometry), geometry);
  if (scene === undefined) return tooltip.show();
  const middle = geometry.xOf((scene.page + scene.endPage) / 2);
  const at = pointOf(scene, model, geometry) ?? { x: middle, y: (geometry.top + geometry.bottom) / 2 };
  tooltip.show({ scene, view, ...at });
}

function isOther(before: ChartModel | undefined, { view, state, theme }: ChartModel): boolean {
  if (before === undefined || before.view !== view || before.theme !== theme) return true;
  const keys = [
    'points',
    'band',
    'emotions',
    'intended',
    'findings',
    'whatIf',
    'shape',
    'beatSheet',
  ] as const;
  return keys.some((key) => before.state[key] !== state[key]);
}

function isMoved(before: ChartModel | undefined, { range }: ChartModel): boolean {
  return before?.range.from !== range.from || before.range.to !== range.to;
}
