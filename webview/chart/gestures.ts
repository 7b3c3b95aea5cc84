import { moveRange, zoomRange } from '../../report/panel/pageRange.js';
import type { PanelActions } from '../actions.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { sceneNear, turnNear } from './hit.js';

/** What is drawn now, and where; `undefined` while there is nothing. */
export type Drawn = () => { readonly model: ChartModel; readonly geometry: Geometry } | undefined;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A pointer that moves less than this has clicked. */
const CLICK = 4;
const WHEEL_ZOOM = 0.0022;
const PINCH_ZOOM = 0.01;

/**
 * The pointer over the chart. Moving it points at scenes, a click goes to the line, a second one takes the keyboard along;
 * dragging marks pages to look at, at the page axis or with Shift it moves along. A wheel that goes sideways moves, with Ctrl it zooms.
 *
 * @param onBrush Told which pages are being marked, and when that is over.
 */
export function listenToPointer(
  plot: HTMLElement,
  drawn: Drawn,
  actions: PanelActions,
  onBrush: (from?: number, to?: number) => void,
): void {
  let press: (Place & { readonly model: ChartModel; readonly moves: boolean; dragged: boolean }) | undefined;
  const placeOf = ({ clientX, clientY }: MouseEvent): Place => {
    const { left, top } = plot.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const cancel = () => {
    press = undefined;
    onBrush();
  };
  plot.addEventListener('pointerdown', (event) => {
    const now = drawn();
    if (now === undefined || event.button !== 0) return;
    const place = placeOf(event);
    const moves = event.shiftKey || place.y > now.geometry.bottom;
    press = { ...place, model: now.model, moves, dragged: false };
    plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener('pointermove', (event) => {
    const now = drawn();
    if (now === undefined) return;
    const place = placeOf(event);
    if (press === undefined) return actions.focus(sceneNear(now.model, now.geometry, place)?.index);
    press.dragged ||= Math.abs(place.x - press.x) > CLICK;
    if (press.dragged) drag(press, place, now.geometry, actions, onBrush);
  });
  plot.addEventListener('pointerup', (event) => {
    const now = drawn();
    if (now === undefined || press === undefined) return cancel();
    const { x, moves, dragged } = press;
    const place = placeOf(event);
    cancel();
    if (!dragged) return click(now.model, now.geometry, place, actions, true);
    const [from, to] = [x, place.x].sort((a, b) => a - b).map((at) => now.geometry.pageAt(at));
    if (!moves) actions.zoom({ from: from ?? 0, to: to ?? 0 });
  });
  plot.addEventListener('dblclick', (event) => {
    const now = drawn();
    if (now !== undefined) click(now.model, now.geometry, placeOf(event), actions, false);
  });
  plot.addEventListener('pointercancel', cancel);
  plot.addEventListener('pointerleave', () => actions.focus(undefined));
  plot.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cancel();
  });
  plot.addEventListener('wheel', (event) => turnWheel(event, placeOf(event), drawn, actions), {
    passive: false,
  });
}

function drag(
  press: Place & { readonly model: ChartModel; readonly moves: boolean },
  { x }: Place,
  geometry: Geometry,
  actions: PanelActions,
  onBrush: (from?: number, to?: number) => void,
): void {
  const { model, moves } = press;
  if (!moves) return onBrush(Math.min(press.x, x), Math.max(press.x, x));
  const pagesPerPixel = (model.range.to - model.range.from) / (geometry.right - geometry.left);
  actions.zoom(moveRange(model.range, (press.x - x) * pagesPerPixel, model.pages));
}

function click(
  model: ChartModel,
  geometry: Geometry,
  place: Place,
  { reveal }: PanelActions,
  keepFocus: boolean,
): void {
  const line = (turnNear(model, geometry, place) ?? sceneNear(model, geometry, place))?.line;
  if (line !== undefined) reveal(line, keepFocus);
}

function turnWheel(event: WheelEvent, { x }: Place, drawn: Drawn, actions: PanelActions): void {
  const now = drawn();
  if (now === undefined) return;
  const { model, geometry } = now;
  const { range, pages } = model;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    // A pinch on a touch pad comes as a wheel with Ctrl, in small steps.
    const speed = Math.abs(event.deltaY) < 20 ? PINCH_ZOOM : WHEEL_ZOOM;
    actions.zoom(zoomRange(range, geometry.pageAt(x), Math.exp(event.deltaY * speed), pages));
    return;
  }
  const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
  if (model.state.zoom === undefined || Math.abs(sideways) < Math.abs(event.shiftKey ? 0 : event.deltaY))
    return;
  event.preventDefault();
  const pagesPerPixel = (range.to - range.from) / (geometry.right - geometry.left);
  actions.zoom(moveRange(range, sideways * pagesPerPixel, pages));
}
