import type { AnalyzedScene } from '../../core/index.js';
import { POLARITY_WORDS } from '../../report/index.js';
import type { ScriptReading } from '../scriptReading.js';
import { estimateText, withoutReading } from '../words.js';

/** A scene beside the ones before and after it, a line each, in words. */
export function compareScene(of: ScriptReading, scene: AnalyzedScene): string {
  const { scenes } = of.analysis;
  const index = scenes.findIndex(({ start }) => start === scene.start);
  const around = [
    ['Before', scenes[index - 1]],
    ['This scene', scene],
    ['After', scenes[index + 1]],
  ] as const;
  return around
    .flatMap(([place, other]) => (other === undefined ? [] : [`${place}: ${sceneText(of, other)}`]))
    .join('\n');
}

function sceneText(of: ScriptReading, scene: AnalyzedScene): string {
  const { heading = 'the opening', reading } = scene;
  if (reading === undefined) return `${heading}, ${withoutReading(of, scene)}.`;
  const { polarity, valence, arousal } = reading;
  return `${heading}, reads as ${POLARITY_WORDS[polarity]}: valence ${estimateText(valence)}, arousal ${estimateText(arousal)}.`;
}
