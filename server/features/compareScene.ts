import type { AnalyzedScene } from '../../core/index.js';
import type { CompareAnswer, ComparedScene } from '../../protocol/findingMessages.js';
import { POLARITY_WORDS, TOO_LITTLE } from '../../report/index.js';
import type { ScriptReading } from '../scriptReading.js';
import { estimateText } from '../words.js';

/** A scene beside the ones before and after it, in words. */
export function compareScene({ document, analysis }: ScriptReading, scene: AnalyzedScene): CompareAnswer {
  const index = analysis.scenes.findIndex(({ start }) => start === scene.start);
  const around = [
    ['before', analysis.scenes[index - 1]],
    ['here', scene],
    ['after', analysis.scenes[index + 1]],
  ] as const;
  return {
    version: document.version,
    scenes: around.flatMap(([place, other]) => (other === undefined ? [] : [comparedScene(place, other)])),
  };
}

function comparedScene(
  place: ComparedScene['place'],
  { heading = '', line, reading }: AnalyzedScene,
): ComparedScene {
  if (reading === undefined) return { place, heading, line, reads: TOO_LITTLE };
  const { polarity, valence, arousal } = reading;
  const values = `valence ${estimateText(valence)}, arousal ${estimateText(arousal)}`;
  return { place, heading, line, reads: `reads as ${POLARITY_WORDS[polarity]}: ${values}` };
}
