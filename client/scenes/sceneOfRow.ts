import type { SceneItem } from '../../protocol/editorMessages.js';

/**
 * The scene of a row of the list of scenes as it stands now: a row is not made anew where only its lines are others.
 * `undefined` for what is no row, and for one whose scene is gone.
 */
export function sceneOfRow(scenes: readonly SceneItem[], row: unknown): SceneItem | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { index: asked } = row as Partial<SceneItem>;
  return scenes.find(({ index }) => index === asked);
}
