import { headingRange, inOrder, pullOf, type ReadScene } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The longest twentieth of the runs. */
const TAIL = 0.05;
/** Fewer scenes than this are no run, whatever is usual. */
const MIN_SCENES = 4;
/** Scenes are of like strength when their valences lie within this of the run's mean: about one deviation of scenes. */
const LIKE_STRENGTH = 0.12;
const MOST_SHOWN = 5;

/** Many scenes in a row of one sign and like strength. */
export const monotoneRun = normedRule({
  code: 'monotone-run',
  title: 'Many scenes in a row read alike',
  seenWhen: `A run of ${MIN_SCENES} scenes or more of one sign and like strength is longer than 95 in 100 such runs.`,
  population: 'such runs',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes, script }: FindingContext): readonly Candidate[] {
  return runsOf(scenes).flatMap((run): readonly Candidate[] => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || first.reading.polarity === 'neutral') return [];
    const direction = Math.sign(first.reading.valence.value);
    const reads = direction < 0 ? 'unpleasant' : 'pleasant';
    const observe = (unusual: string) => ({
      ...headingRange(script, first),
      message: `From here on, ${run.length} scenes in a row read as ${reads} to about the same degree: longer than ${unusual}.`,
      evidence: inOrder(
        run.slice(0, MOST_SHOWN).map((scene) => pullOf(scene, direction, `what makes it ${reads}`)),
      ),
      compared: last.index,
    });
    return [{ scene: first.index, value: run.length, mayRaise: run.length >= MIN_SCENES, observe }];
  });
}

/** Greedy: a scene joins the run as long as it has the run's sign and keeps near its mean. Neutral scenes make runs of their own. */
export function runsOf(scenes: readonly ReadScene[]): readonly (readonly ReadScene[])[] {
  const runs: ReadScene[][] = [];
  for (const scene of scenes) {
    const run = runs.at(-1);
    if (run !== undefined && continues(run, scene)) run.push(scene);
    else runs.push([scene]);
  }
  return runs;
}

function continues(run: readonly ReadScene[], { reading: { valence, polarity } }: ReadScene): boolean {
  const mean = run.reduce((sum, { reading }) => sum + reading.valence.value, 0) / run.length;
  return run[0]?.reading.polarity === polarity && Math.abs(mean - valence.value) <= LIKE_STRENGTH;
}
