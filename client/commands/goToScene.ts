import { sceneOfRow } from '../scenes/sceneOfRow.js';
import type { CommandPorts } from './commandPorts.js';
import { goToLine } from './goToLine.js';

/** Goes to the heading of a scene that is chosen in the list of scenes. */
export async function goToScene({ current, readings }: CommandPorts, row: unknown): Promise<void> {
  const uri = current.editor()?.document.uri.toString();
  const scenes = uri === undefined ? undefined : readings.of(uri).scenes;
  const scene = scenes && sceneOfRow(scenes.scenes, row);
  if (scene !== undefined) await goToLine(current, scene.firstLine);
}
