import { tellsOfChange } from './sceneBreak.js';
import { headingRange, inOrder, pullOf } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The widest twentieth of the jumps. */
const TAIL = 0.05;

/** Two neighbouring scenes far apart, with no transition, time cut or section between them. */
export const tonalWhiplash = normedRule({
  code: 'tonal-whiplash',
  title: 'The tone jumps between two scenes',
  seenWhen:
    'Two neighbouring scenes with no transition, time cut or section between them lie further apart in valence than 95 in 100 such pairs, and their bands do not touch.',
  population: 'such cuts',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes, script }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene, place): readonly Candidate[] => {
    const before = scenes[place - 1];
    if (before === undefined || before.index !== scene.index - 1) return [];
    if (tellsOfChange(script.screenplay.elements, before, scene)) return [];
    const from = before.reading.valence;
    const to = scene.reading.valence;
    const apart = from.high < to.low || to.high < from.low;
    const direction = Math.sign(to.value - from.value);
    const observe = (unusual: string) => ({
      ...headingRange(script, scene),
      message: `The tone jumps towards the ${direction > 0 ? 'pleasant' : 'unpleasant'} here, with nothing between that tells of a change: further than at ${unusual}.`,
      evidence: inOrder([
        pullOf(before, -direction, 'the scene before'),
        pullOf(scene, direction, 'this scene'),
      ]),
      compared: before.index,
    });
    return [{ scene: scene.index, value: Math.abs(to.value - from.value), mayRaise: apart, observe }];
  });
}
