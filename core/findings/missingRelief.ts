import { type Norms, quantileOf } from './norms.js';
import { headingRange, inOrder, pullOf, type ReadScene } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The longest twentieth of such stretches. */
const TAIL = 0.05;
/** Shorter is a set piece that no audience needs to rest from, whatever is usual. */
const MIN_PAGES = 5;
const MIN_SCENES = 3;
/** A tense scene lies in the lower half of scenes by valence and in the upper half by arousal. */
const TENSE = { valence: 0.5, arousal: 0.5 };
const MOST_SHOWN = 5;

/** A long stretch of agitated, unpleasant scenes without a breather. */
export const missingRelief = normedRule({
  code: 'missing-relief',
  title: 'A long tense stretch without a breather',
  seenWhen: `${MIN_SCENES} scenes or more and ${MIN_PAGES} pages or more in a row are all more unpleasant and more agitated than the middle scene of produced features, for longer than 95 in 100 such stretches.`,
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
      message: `From here on, ${stretch.length} scenes over ${Math.round(pages)} pages read as agitated and unpleasant, with no calmer or lighter scene between: longer than ${unusual}.`,
      evidence: inOrder(strongest(stretch).map((scene) => pullOf(scene, -1, 'what makes it unpleasant'))),
      compared: last.index,
    });
    const mayRaise = pages >= MIN_PAGES && stretch.length >= MIN_SCENES;
    return [{ scene: first.index, value: pages, mayRaise, observe }];
  });
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
