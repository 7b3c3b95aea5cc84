import { type ReadLine, weightedBy } from '../arc/readLines.js';
import { weightedMean } from '../statistics/weighted.js';
import { headingRange, inOrder, pullingLines, showing } from './places.js';
import { type Candidate, type FindingContext, normedRule, sideInWords } from './rule.js';

/** The widest twentieth of the gaps. */
const TAIL = 0.05;
/** Fewer lines of either kind say too little of where it pulls. */
const MIN_LINES = 4;
/** Of either kind. */
const LINES_SHOWN = 2;

/** What is said and what is done in one scene pull in opposite directions. */
export const subtextGap = normedRule({
  code: 'subtext-gap',
  title: 'Dialogue and action pull apart',
  seenWhen: `In a scene with ${MIN_LINES} lines or more of either, dialogue and action differ in sign, and further apart in valence than in 95 in 100 such scenes.`,
  population: 'such scenes',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes, script }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene): readonly Candidate[] => {
    const lines = scene.lines;
    const said = lines.filter(({ passage }) => passage.kind === 'dialogue');
    const done = lines.filter(({ passage }) => passage.kind === 'action');
    if (Math.min(said.length, done.length) < MIN_LINES) return [];
    const saidValence = valenceOf(said);
    const doneValence = valenceOf(done);
    const direction = Math.sign(saidValence - doneValence);
    const observe = (unusual: string) => ({
      ...headingRange(script, scene),
      message: `What is said here reads as ${sideInWords(saidValence)}, what is done as ${sideInWords(doneValence)}: they pull further apart than in ${unusual}.`,
      evidence: inOrder([
        ...pullingLines(said, direction, LINES_SHOWN).map((line) => showing(line, 'what is said')),
        ...pullingLines(done, -direction, LINES_SHOWN).map((line) => showing(line, 'what is done')),
      ]),
    });
    const value = Math.abs(saidValence - doneValence);
    return [{ scene: scene.index, value, mayRaise: saidValence * doneValence < 0, observe }];
  });
}

function valenceOf(lines: readonly ReadLine[]): number {
  return weightedMean(weightedBy(lines, ({ valence }) => valence)) ?? 0;
}
