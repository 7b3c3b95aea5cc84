import type { AnalyzedScene } from '../../core/index.js';
import type { CompareAnswer, ComparedScene } from '../../protocol/findingMessages.js';
import { POLARITY_WORDS } from '../../report/index.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import { estimateText, withoutReading } from '../words/readingWords.js';

/** A scene beside the ones before and after it, in words. */
export function compareScene(of: ScriptReading, scene: AnalyzedScene): CompareAnswer {
  const { scenes } = of.analysis;
  const index = scenes.findIndex(({ start }) => start === scene.start);
  const around = [
    ['before', scenes[index - 1]],
    ['here', scene],
    ['after', scenes[index + 1]],
  ] as const;
  return {
    version: of.document.version,
    scenes: around.flatMap(([place, other]) =>
      other === undefined ? [] : [comparedScene(of, place, other)],
    ),
  };
}

/** The same as a message for editors that show nothing else, a line for each scene. */
export function comparisonInWords({ scenes }: CompareAnswer): string {
  return scenes
    .map(
      ({ place, heading, reads }) =>
        `${PLACE_WORDS[place]}: ${heading === '' ? 'the opening' : heading} ${reads}`,
    )
    .join('\n');
}

const PLACE_WORDS: Readonly<Record<ComparedScene['place'], string>> = {
  before: 'Before',
  here: 'Here',
  after: 'After',
};

function comparedScene(
  of: ScriptReading,
  place: ComparedScene['place'],
  scene: AnalyzedScene,
): ComparedScene {
  const { heading = '', line, reading } = scene;
  if (reading === undefined) return { place, heading, line, reads: withoutReading(of, scene) };
  const { polarity, valence, arousal } = reading;
  const values = `valence ${estimateText(valence)}, arousal ${estimateText(arousal)}`;
  return { place, heading, line, reads: `reads as ${POLARITY_WORDS[polarity]}: ${values}` };
}
