import type { AnalyzedScene } from '../../core/index.js';
import { POLARITY_WORDS, TOO_LITTLE } from '../../report/index.js';
import type { ScriptReading } from '../scriptReading.js';
import { estimateText } from '../words.js';

/** A scene beside the ones before and after it, a line each, in words. */
export function compareScene({ analysis }: ScriptReading, scene: AnalyzedScene): string {
  const index = analysis.scenes.findIndex(({ start }) => start === scene.start);
  const around = [
    ['Before', analysis.scenes[index - 1]],
    ['This scene', scene],
    ['After', analysis.scenes[index + 1]],
  ] as const;
  return around
    .flatMap(([place, other]) => (other === undefined ? [] : [`${place}: ${sceneText(other)}`]))
    .join('\n');
}

function sceneText({ heading = 'the opening', reading }: AnalyzedScene): string {
  if (reading === undefined) return `${heading}, ${TOO_LITTLE}.`;
  const { polarity, valence, arousal } = reading;
  return `${heading}, reads as ${POLARITY_WORDS[polarity]}: valence ${estimateText(valence)}, arousal ${estimateText(arousal)}.`;
}
