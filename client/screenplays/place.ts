import type { SceneItem, ScenesAnswer } from '../../protocol/editorMessages.js';
import { countScenes, pageCount, pageNumber, sceneOrdinal } from '../../report/text/words.js';

/** Where a line stands in a script. */
export interface Place {
  readonly scene: SceneItem;
  /** The number of the page, from 1. */
  readonly page: number;
  readonly pages: number;
  /** The scene's number in the script, from 1; 0 for what stands before the first heading. */
  readonly sceneNumber: number;
  readonly sceneCount: number;
  /** Minutes from the start of the script to the line. */
  readonly minutes: number;
}

/** The scene that a line stands in; before the first scene, none. */
export function sceneAt(scenes: readonly SceneItem[], line: number): SceneItem | undefined {
  return scenes.findLast(({ firstLine }) => firstLine <= line);
}

/** Where a line stands; page and minutes run evenly through a scene, as no layout is exact to the line. */
export function placeAt({ scenes, pages }: ScenesAnswer, line: number): Place | undefined {
  const scene = sceneAt(scenes, line);
  if (scene === undefined) return undefined;
  const share = Math.min(1, (line - scene.firstLine) / Math.max(1, scene.lastLine - scene.firstLine));
  const earlier = scenes.slice(0, scenes.indexOf(scene));
  const count = pageCount(pages);
  return {
    scene,
    page: Math.min(count, pageNumber(scene.page + share * (scene.endPage - scene.page))),
    pages: count,
    sceneNumber: sceneOrdinal(scenes, earlier.length),
    sceneCount: countScenes(scenes),
    minutes: earlier.reduce((sum, { minutes }) => sum + minutes, 0) + share * scene.minutes,
  };
}
