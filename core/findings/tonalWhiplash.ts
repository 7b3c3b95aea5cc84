import { tellsOfChange } from './sceneBreak.js';
import type { SceneReading } from '../arc/sceneReading.js';
import { headingRange, inOrder, pullingLines, type ReadScene, showing } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The widest twentieth of the jumps. */
const TAIL = 0.05;

/** Two neighbouring scenes far apart, with no transition, time cut or section between them. */
export const tonalWhiplash = normedRule({
  code: 'tonal-whiplash',
  title: 'The tone jumps between two scenes',
  seenWhen:
    'Two neighbouring scenes with no transition, time cut or section between them lie further apart in valence and arousal together than 95 in 100 such pairs, and their bands do not touch.',
  population: 'such cuts',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes, script }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene, place): readonly Candidate[] => {
    const before = scenes[place - 1];
    if (before === undefined || before.index !== scene.index - 1) return [];
    if (tellsOfChange(script.screenplay.elements, before, scene)) return [];
    const jump = jumpOf(before.reading, scene.reading);
    const observe = (unusual: string) => ({
      ...headingRange(script, scene),
      message: `The tone jumps towards the ${jump.towards} here, with nothing between that tells of a change: further than at ${unusual}.`,
      evidence: inOrder([
        ...furthestLines(before, jump, -1, 'the scene before'),
        ...furthestLines(scene, jump, 1, 'this scene'),
      ]),
      compared: before.index,
    });
    return [{ scene: scene.index, value: jump.distance, mayRaise: jump.isSure, observe }];
  });
}

/** From one scene to the next in the valence-arousal plane. */
interface Jump {
  readonly distance: number;
  /** The axis on which they lie further apart, and which way. */
  readonly axis: 'valence' | 'arousal';
  readonly direction: number;
  readonly towards: string;
  /** Whether the two bands of that axis do not touch. */
  readonly isSure: boolean;
}

const TOWARDS = { valence: ['unpleasant', 'pleasant'], arousal: ['calm', 'agitated'] } as const;

function jumpOf(before: SceneReading, after: SceneReading): Jump {
  const by = (axis: Jump['axis']) => after[axis].value - before[axis].value;
  const axis = Math.abs(by('arousal')) > Math.abs(by('valence')) ? 'arousal' : 'valence';
  const [from, to] = [before[axis], after[axis]];
  return {
    distance: Math.hypot(by('valence'), by('arousal')),
    axis,
    direction: Math.sign(by(axis)),
    towards: TOWARDS[axis][by(axis) > 0 ? 1 : 0],
    isSure: from.high < to.low || to.high < from.low,
  };
}

function furthestLines({ lines }: ReadScene, { axis, direction }: Jump, towards: number, shows: string) {
  return pullingLines(lines, direction * towards, 1, axis).map((line) => showing(line, shows));
}
