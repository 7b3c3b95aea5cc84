import type { SceneView } from '../../report/panel/arcView.js';
import { element } from '../dom.js';
import type { Geometry } from './chartModel.js';

export interface Markers {
  readonly elements: readonly HTMLElement[];
  /** Where the cursor is; nothing when it is nowhere, or out of sight. */
  playhead(page: number | undefined, geometry: Geometry): void;
  /** The scene that is pointed at, and its point. */
  scene(scene: SceneView | undefined, point: { x: number; y: number } | undefined, geometry: Geometry): void;
  /** The pages that are being marked, in pixels; nothing without them. */
  brush(from?: number, to?: number): void;
}

/** What stands before the canvas and moves without drawing it again. */
export function createMarkers(): Markers {
  const playhead = marker('playhead');
  const column = marker('column');
  const ring = marker('ring');
  const brush = marker('brush');
  return {
    elements: [column, brush, playhead, ring],
    playhead: (page, { left, right, top, bottom, xOf }) => {
      const x = page === undefined ? -1 : xOf(page);
      playhead.hidden = x < left - 1 || x > right + 1;
      if (playhead.hidden) return;
      moveTo(playhead, x - 1, top);
      playhead.style.height = `${bottom - top}px`;
    },
    scene: (scene, point, { left, right, top, xOf }) => {
      column.hidden = scene === undefined;
      ring.hidden = point === undefined || point.x < left || point.x > right;
      if (point !== undefined) moveTo(ring, point.x, point.y);
      if (scene === undefined) return;
      const from = Math.max(left, xOf(scene.page));
      moveTo(column, from, top);
      column.style.width = `${Math.max(2, Math.min(right, xOf(scene.endPage)) - from)}px`;
    },
    brush: (from, to) => {
      brush.hidden = from === undefined || to === undefined;
      if (from === undefined || to === undefined) return;
      moveTo(brush, from, 0);
      brush.style.width = `${to - from}px`;
    },
  };
}

function marker(name: string): HTMLElement {
  const made = element('div', { class: `marker ${name}`, 'aria-hidden': 'true' });
  made.hidden = true;
  return made;
}

function moveTo({ style }: HTMLElement, x: number, y: number): void {
  style.transform = `translate(${x}px, ${y}px)`;
}
