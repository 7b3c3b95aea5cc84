import type { SceneView, TurnView } from '../../report/panel/arcView.js';
import { sceneOnPage } from '../../report/panel/pageAxis.js';
import { shownTurns } from '../../report/panel/shownTurns.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { pointOf, pointSize } from './points.js';

/** A pointer this near to a point is on it, in pixels beyond its size. */
const REACH = 5;
/** A pointer this near to the line of a turn is on it, in pixels. */
const TURN_REACH = 5;

/** The marked turn whose line a place is on. */
export function turnNear(
  { view, range }: ChartModel,
  { xOf }: Geometry,
  { x }: { readonly x: number },
): TurnView | undefined {
  return shownTurns(view, range).find(({ page }) => Math.abs(xOf(page) - x) <= TURN_REACH);
}

/** The scene whose point a place is on, or else the one whose pages it is above. */
export function sceneNear(
  model: ChartModel,
  geometry: Geometry,
  { x, y }: { readonly x: number; readonly y: number },
): SceneView | undefined {
  const { view, state } = model;
  if (x < geometry.left || x > geometry.right) return undefined;
  const onPoint = state.points
    ? view.scenes.filter((scene) => {
        const at = pointOf(scene, model, geometry);
        return at !== undefined && Math.hypot(at.x - x, at.y - y) <= pointSize(scene, model) + REACH;
      })
    : [];
  const nearest = onPoint.toSorted(
    (a, b) => distance(a, model, geometry, x, y) - distance(b, model, geometry, x, y),
  )[0];
  return nearest ?? sceneOnPage(view.scenes, geometry.pageAt(x));
}

function distance(scene: SceneView, model: ChartModel, geometry: Geometry, x: number, y: number): number {
  const at = pointOf(scene, model, geometry);
  return at === undefined ? Infinity : Math.hypot(at.x - x, at.y - y);
}
