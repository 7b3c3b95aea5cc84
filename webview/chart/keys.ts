import { clamp } from '../../core/index.js';
import { sceneOnPage } from '../../report/panel/pageAxis.js';
import { revealInRange, zoomRange } from '../../report/panel/pageRange.js';
import type { PanelActions } from '../actions.js';
import type { ChartModel } from './chartModel.js';
import { middleOf } from './points.js';
import { say } from '../say.js';

/** How far each key goes among the scenes. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageUp: -10,
  PageDown: 10,
  Home: -Infinity,
  End: Infinity,
};
const ZOOM = 1.6;

/** What the keys are, for those who ask. */
export function keysInWords(): string {
  return say(
    'Arrow keys go from scene to scene, Home and End to the first and last, Enter to its line in the script, R to say that you read it otherwise; plus and minus zoom, 0 shows the whole script.',
  );
}

/** The keys of the chart; true when the key was one of them. */
export function pressKey(
  key: string,
  model: ChartModel,
  focus: number | undefined,
  actions: PanelActions,
): boolean {
  const { view, range, pages } = model;
  const step = STEPS[key];
  const scene = focus === undefined ? undefined : view.scenes[focus];
  if (step !== undefined) {
    goTo(focus === undefined ? startOf(model, step) : focus + step, model, actions);
    return true;
  }
  const middle = scene === undefined ? (range.from + range.to) / 2 : middleOf(scene);
  switch (key) {
    case 'Enter':
      if (scene !== undefined) actions.reveal(scene.line, false);
      return scene !== undefined;
    case 'r':
    case 'R':
      if (scene !== undefined) actions.readAs({ line: scene.line });
      return scene !== undefined;
    case '+':
    case '=':
      actions.zoom(zoomRange(range, middle, 1 / ZOOM, pages));
      return true;
    case '-':
      actions.zoom(zoomRange(range, middle, ZOOM, pages));
      return true;
    case '0':
      actions.zoom({ from: 0, to: pages });
      return true;
    case 'Escape':
      actions.focus(undefined);
      return true;
    default:
      return false;
  }
}

function goTo(index: number, { view, range, pages }: ChartModel, actions: PanelActions): void {
  const scene = view.scenes[clamp(index, 0, view.scenes.length - 1)];
  if (scene === undefined) return;
  actions.zoom(revealInRange(range, scene.page, scene.endPage, pages));
  actions.focus(scene.index, true);
}

/** The first scene in sight, unless the key leads to an end. */
function startOf({ view, range }: ChartModel, step: number): number {
  if (!Number.isFinite(step)) return step;
  return sceneOnPage(view.scenes, range.from)?.index ?? 0;
}
