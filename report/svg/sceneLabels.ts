import { shorten } from '../text/markup.js';
import { pageNumber, sceneName, withoutSetting } from '../text/words.js';

interface NamedScene {
  readonly heading?: string;
  readonly page: number;
}

/**
 * What scenes are called in a picture, each by its place among them: without their setting, in so many characters, and
 * with their page where two would be called the same.
 */
export function sceneLabels(scenes: readonly NamedScene[], longest: number): readonly string[] {
  const names = scenes.map((scene) => shorten(withoutSetting(sceneName(scene)), longest));
  return names.map((name, index) => {
    const isAlone = names.every((other, at) => at === index || other !== name);
    return isAlone ? name : `${name}, p. ${pageNumber(scenes[index]?.page ?? 0)}`;
  });
}
