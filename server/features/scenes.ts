import type { AnalyzedScene } from '../../core/index.js';
import type { SceneItem, ScenesAnswer } from '../../protocol/editorMessages.js';
import type { ScriptReading } from '../scriptReading.js';
import { valenceStep } from './marks.js';

/** The scenes of a script as a list shows them. */
export function scenes({ document, analysis }: ScriptReading): ScenesAnswer {
  const { pages, minutes } = analysis;
  return { version: document.version, pages, minutes, scenes: analysis.scenes.map(sceneItem) };
}

function sceneItem(scene: AnalyzedScene, index: number): SceneItem {
  const { heading = '', line, endLine, page, endPage, eighths, minutes, speakers, reading } = scene;
  const place = {
    index,
    heading,
    firstLine: line,
    lastLine: endLine,
    page,
    endPage,
    eighths,
    minutes,
    speakers,
  };
  if (reading === undefined) return place;
  const { polarity, valence, intensity, emotions, turn } = reading;
  return {
    ...place,
    reading: {
      polarity,
      step: valenceStep(valence.value),
      valence: valence.value,
      low: valence.low,
      high: valence.high,
      intensity,
      emotions: emotions.map(({ emotion }) => emotion),
      ...(turn?.sure === true && { turn: { entry: turn.entry, exit: turn.exit } }),
    },
  };
}
