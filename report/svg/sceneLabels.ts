import { shorten } from '../text/markup.js';
import { inEnglish } from '../text/say.js';
import { NO_HEADING, pageNumber, withoutSetting } from '../text/words.js';

interface NamedScene {
  readonly heading?: string;
  readonly page: number;
}

/**
 * Places in a picture with the names of their scenes: without the setting, in so many characters, and with the page
 * where two would be called the same. A scene is named once, at its first place.
 */
export function namedPlaces<Scene extends NamedScene, Place extends { readonly scene: Scene | undefined }>(
  places: readonly Place[],
  longest: number,
  say = inEnglish,
): readonly (Place & { readonly text: string })[] {
  const first = places.flatMap((place, index) => {
    const { scene } = place;
    const isFirst = places.findIndex((other) => other.scene === scene) === index;
    if (scene === undefined || !isFirst) return [];
    return [
      { place, page: scene.page, text: shorten(withoutSetting(scene.heading ?? say(NO_HEADING)), longest) },
    ];
  });
  return first.map(({ place, page, text }) => {
    const isAlone = first.every((other) => other.place === place || other.text !== text);
    return { ...place, text: isAlone ? text : `${text}, ${say('p. {0}', pageNumber(page))}` };
  });
}
