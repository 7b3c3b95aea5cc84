import type { SceneItem } from '../../protocol/editorMessages.js';
import type { Say } from './say.js';

/** A scene by its heading. */
export function sceneLabel(say: Say, { heading }: Pick<SceneItem, 'heading'>): string {
  return heading === '' ? say('Before the first heading') : heading.replace(/\s+/gu, ' ');
}
