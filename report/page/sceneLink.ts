import type { SceneDocument } from '../documentTypes.js';
import { emphasisHtml } from '../text/emphasis.js';
import { isolatedHtml, shorten } from '../text/markup.js';
import { sceneName } from '../text/words.js';

const LONGEST_HEADING = 90;

/** Where a scene's row stands on the page. */
export function sceneAnchor({ index }: SceneDocument): string {
  return `scene-${index + 1}`;
}

/** A scene's heading, emphasis included, cut where it is too long to be one. */
export function headingHtml(scene: SceneDocument, length = LONGEST_HEADING): string {
  const name = sceneName(scene);
  const html = isolatedHtml(emphasisHtml(shorten(name, length)), name, length);
  return scene.heading === undefined ? `<i>${html}</i>` : html;
}

/** A heading that leads to the scene's row, with its page. */
export function sceneLink(scene: SceneDocument, length?: number): string {
  return `<a class="scene-link" href="#${sceneAnchor(scene)}">${headingHtml(scene, length)}</a> <span class="page">p. ${scene.startsOnPage}</span>`;
}
