import { MIN_SCENE_LINES, MIN_SCENE_WORDS } from '../arc/sceneReading.js';
import type { Finding } from './finding.js';
import { headingRange } from './places.js';
import type { FindingContext, FindingRule } from './rule.js';

/** A scene that has been read and is too short to say anything of. */
export const lowEvidence: FindingRule = {
  code: 'low-evidence',
  title: 'Too little to say',
  seenWhen: `A scene has fewer than ${MIN_SCENE_LINES} lines or ${MIN_SCENE_WORDS} words. Told only in the hover and the panel.`,
  find: ({ analysis, script }: FindingContext): readonly Finding[] =>
    analysis.scenes.flatMap((scene, index) => {
      const own = analysis.passages.slice(scene.firstPassage, scene.endPassage);
      if (scene.reading !== undefined || own.some(({ reading }) => reading === undefined)) return [];
      const message = 'This scene is too short to say what it reads as.';
      return [{ code: 'low-evidence', scene: index, ...headingRange(script, scene), message, evidence: [] }];
    }),
};
