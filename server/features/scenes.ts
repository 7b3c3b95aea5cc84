import { type Analysis, type AnalyzedScene, correctedIn } from '../../core/index.js';
import type { SceneItem, ScenesAnswer } from '../../protocol/editorMessages.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import { valenceStep } from './marks.js';

/** The scenes of a script as a list shows them. */
export function scenes({ document, analysis }: ScriptReading): ScenesAnswer {
  const { pages, minutes } = analysis;
  return { version: document.version, pages, minutes, scenes: sceneItems(analysis) };
}

function sceneItems(analysis: Analysis): readonly SceneItem[] {
  return analysis.scenes.map((scene, index) => sceneItem(scene, index, correctedIn(analysis, scene).length));
}

function sceneItem(scene: AnalyzedScene, index: number, corrected: number): SceneItem {
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
    ...(corrected > 0 && { corrected }),
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
