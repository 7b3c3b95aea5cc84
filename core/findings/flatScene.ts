import { MIN_MOVING_LINES, movementOf } from './movement.js';
import { edges, extremesOf, headingRange, inOrder } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The tenth that moves least: of a hundred scenes, perhaps forty of them long enough, about four. */
const TAIL = 0.1;

/** A long enough scene in which neither valence nor arousal moves much. */
export const flatScene = normedRule({
  code: 'flat-scene',
  title: 'The scene reads much alike from line to line',
  seenWhen: `What a scene of ${MIN_MOVING_LINES} lines or more reads as moves less, in valence and arousal together, than 9 in 10 such scenes.`,
  population: 'long scenes',
  tail: { side: 'low', share: TAIL },
  candidates,
});

function candidates({ scenes, script }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene): readonly Candidate[] => {
    const lines = scene.lines;
    if (lines.length < MIN_MOVING_LINES) return [];
    const observe = (unusual: string) => ({
      ...headingRange(script, scene),
      message: `How this scene reads hardly changes from line to line, less than in ${unusual}.`,
      evidence: inOrder([...extremesOf(lines), ...edges(lines)]),
    });
    return [{ scene: scene.index, value: movementOf(lines), mayRaise: true, observe }];
  });
}
