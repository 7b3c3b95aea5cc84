import { MIN_MOVING_LINES } from './movement.js';
import { edges, headingRange, inOrder, peakOf } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The quarter that changes least: most of it is barred by what else is asked of the two ends. */
const TAIL = 0.25;
/** A charged scene's lines are stronger, on average, than an ordinary line of a produced screenplay. */
const MIN_INTENSITY = 0.5;

/** A long, charged scene that is left on the charge it was entered with (Robert McKee, Story, 1997). */
export const noValueTurn = normedRule({
  code: 'no-value-turn',
  title: 'The scene leaves on the charge it came in with',
  seenWhen: `A scene of ${MIN_MOVING_LINES} lines or more, its lines stronger than ordinary ones, is left on the sign it was entered with, and changes less from entry to exit than its own lines leave open and than 3 in 4 such scenes.`,
  population: 'long, charged scenes',
  tail: { side: 'low', share: TAIL },
  candidates,
});

function candidates({ scenes, script }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene): readonly Candidate[] => {
    const lines = scene.lines;
    const { turn, intensity } = scene.reading;
    if (turn === undefined || lines.length < MIN_MOVING_LINES || intensity < MIN_INTENSITY) return [];
    const observe = (unusual: string) => ({
      ...headingRange(script, scene),
      message: `This scene is charged, and leaves on the charge it came in with: from entry to exit it changes less than ${unusual}.`,
      evidence: inOrder([...edges(lines), peakOf(scene, 'its strongest line')]),
    });
    const mayRaise = turn.entry * turn.exit > 0 && !turn.sure;
    return [{ scene: scene.index, value: Math.abs(turn.delta), mayRaise, observe }];
  });
}
