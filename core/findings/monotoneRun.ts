import { deviationOf } from './norms.js';
import { headingRange, inOrder, pullOf, type ReadScene } from './places.js';
import { type Candidate, type FindingContext, normedRule, sideInWords } from './rule.js';

/** The longest twentieth of the runs. */
const TAIL = 0.05;
/** Fewer scenes than this are no run, whatever is usual. */
const MIN_SCENES = 4;
/** Scenes are of like strength when they span no more deviations of scenes: three quarters of one to either side. */
const LIKE_STRENGTH = 1.5;
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

function candidates({ scenes, script, norms }: FindingContext): readonly Candidate[] {
  const likeStrength = LIKE_STRENGTH * deviationOf(norms.measures['scene-valence']);
  return runsOf(scenes, likeStrength).flatMap((run): readonly Candidate[] => {
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined || first.reading.polarity === 'neutral') return [];
    const direction = Math.sign(first.reading.valence.value);
    const reads = sideInWords(direction);
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

/**
 * The scenes cut into runs of one polarity whose valences span no more than `widest`: the longest run first, then those
 * before and after it, so that no run is shorter for where another began. Of runs as long, the earliest.
 */
function runsOf(scenes: readonly ReadScene[], widest: number): readonly (readonly ReadScene[])[] {
  const runs: (readonly ReadScene[])[] = [];
  // No recursion: of thousands of scenes, each may be a run of its own.
  const uncut = [scenes];
  for (let stretch = uncut.pop(); stretch !== undefined; stretch = uncut.pop()) {
    const { first, end } = longestRun(stretch, widest);
    if (end > first) {
      runs.push(stretch.slice(first, end));
      uncut.push(stretch.slice(0, first), stretch.slice(end));
    }
  }
  return runs.toSorted(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0));
}

function longestRun(scenes: readonly ReadScene[], widest: number) {
  let longest = { first: 0, end: 0 };
  for (let first = 0; first < scenes.length; first += 1) {
    const end = endOfRun(scenes, first, widest);
    if (end - first > longest.end - longest.first) longest = { first, end };
  }
  return longest;
}

/** Where the run that begins at a scene ends, exclusive. */
function endOfRun(scenes: readonly ReadScene[], first: number, widest: number): number {
  const polarity = scenes[first]?.reading.polarity;
  let low = Infinity;
  let high = -Infinity;
  let end = first;
  while (scenes[end]?.reading.polarity === polarity && end < scenes.length) {
    const valence = scenes[end]?.reading.valence.value ?? 0;
    low = Math.min(low, valence);
    high = Math.max(high, valence);
    if (high - low > widest) return end;
    end += 1;
  }
  return end;
}
