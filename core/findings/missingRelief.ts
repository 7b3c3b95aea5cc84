import { type Norms, quantileOf } from './norms.js';
import type { ReadLine } from '../arc/readLines.js';
import { headingRange, inOrder, pullingLines, type ReadScene, showing } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The longest twentieth of such stretches. */
const TAIL = 0.05;
/** Shorter is a set piece that no audience needs to rest from, whatever is usual. */
const MIN_PAGES = 5;
/** A tense scene lies in the lower half of scenes by valence and in the upper half by arousal. */
const TENSE = { valence: 0.5, arousal: 0.5 };
const MOST_SHOWN = 5;

/** A long stretch, of one scene or more, that reads as agitated and unpleasant without a breather. */
export const missingRelief = normedRule({
  code: 'missing-relief',
  title: 'A long tense stretch without a breather',
  seenWhen: `A scene or scenes in a row, of ${MIN_PAGES} pages or more together, are all more unpleasant and more agitated than the middle scene of produced features, for longer than 95 in 100 such stretches.`,
  population: 'such stretches',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes, script, norms }: FindingContext): readonly Candidate[] {
  return tenseStretches(scenes, norms).flatMap((stretch): readonly Candidate[] => {
    const [first] = stretch;
    const last = stretch.at(-1);
    if (first === undefined || last === undefined) return [];
    const pages = last.endPage - first.page;
    const observe = (unusual: string) => ({
      ...headingRange(script, first),
      message: `${lasting(stretch.length, Math.round(pages))}: longer than ${unusual}.`,
      evidence: inOrder(linesOf(stretch).map((line) => showing(line, 'what makes it unpleasant'))),
      ...(last !== first && { compared: last.index }),
    });
    return [{ scene: first.index, value: pages, mayRaise: pages >= MIN_PAGES, observe }];
  });
}

function lasting(scenes: number, pages: number): string {
  return scenes === 1
    ? `For ${pages} pages, this scene reads as agitated and unpleasant`
    : `From here on, ${scenes} scenes over ${pages} pages read as agitated and unpleasant, with no calmer or lighter scene between`;
}

/** The lines that weigh most in the strongest scenes, as many of each. */
function linesOf(stretch: readonly ReadScene[]): readonly ReadLine[] {
  const most = Math.max(1, Math.floor(MOST_SHOWN / stretch.length));
  return strongest(stretch).flatMap(({ lines }) => pullingLines(lines, -1, most));
}

function strongest(stretch: readonly ReadScene[]): readonly ReadScene[] {
  return stretch.toSorted((a, b) => b.reading.intensity - a.reading.intensity).slice(0, MOST_SHOWN);
}

/** The runs of tense scenes; a scene too short to say anything of does not end one. */
function tenseStretches(scenes: readonly ReadScene[], norms: Norms): readonly (readonly ReadScene[])[] {
  const valence = quantileOf(norms.measures['scene-valence'], TENSE.valence);
  const arousal = quantileOf(norms.measures['scene-arousal'], TENSE.arousal);
  const stretches: ReadScene[][] = [];
  let open = false;
  for (const scene of scenes) {
    const isTense = scene.reading.valence.value < valence && scene.reading.arousal.value > arousal;
    if (isTense && open) stretches.at(-1)?.push(scene);
    else if (isTense) stretches.push([scene]);
    open = isTense;
  }
  return stretches;
}
