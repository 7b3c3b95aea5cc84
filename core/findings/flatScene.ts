import type { ReadLine } from '../arc/readLines.js';
import { MIN_MOVING_LINES, movementOf } from './movement.js';
import { edges, extremesOf, headingRange, inOrder } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The tenth that moves least: of a hundred scenes, perhaps forty of them long enough, about four. */
const TAIL = 0.1;

/** A line as far out as this is one that nobody calls even: a tenth of all lines are, either way. */
const FAR_OUT = 0.5;

/** A long enough scene in which neither valence nor arousal moves much. */
export const flatScene = normedRule({
  code: 'flat-scene',
  title: 'The scene keeps near one level from beginning to end',
  seenWhen: `What a scene of ${MIN_MOVING_LINES} lines or more reads as, four lines at a time, moves less in valence and arousal together than 9 in 10 such scenes, and no two of its lines stand far out on either side.`,
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
      message: `How this scene reads keeps near one level from beginning to end, moving less than ${unusual}.`,
      evidence: inOrder([...extremesOf(lines), ...edges(lines)]),
    });
    return [{ scene: scene.index, value: movementOf(lines), mayRaise: !swings(lines), observe }];
  });
}

/** Whether single lines stand far out on both sides, so that their mean keeps level only as they go to and fro. */
function swings(lines: readonly ReadLine[]): boolean {
  const valences = lines.map(({ reading }) => reading.valence);
  return Math.max(...valences) >= FAR_OUT && Math.min(...valences) <= -FAR_OUT;
}
