import type { SceneItem } from '../../protocol/editorMessages.js';
import { sceneOfRow } from '../scenes/sceneOfRow.js';

/**
 * The line of the scene that a command is about: of a place (`PlaceParams`) or a row of the list of scenes
 * (`SceneItem`) that it was called with, or else the cursor's.
 */
export function sceneLineOf(argument: unknown, cursor: number, scenes: readonly SceneItem[] = []): number {
  if (typeof argument !== 'object' || argument === null) return cursor;
  const { line } = argument as Readonly<Record<string, unknown>>;
  if (typeof line === 'number') return line;
  return sceneOfRow(scenes, argument)?.firstLine ?? cursor;
}
