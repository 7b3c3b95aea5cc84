import { linesOf, type ReadLine } from '../arc/readLines.js';
import type { Analysis } from '../analysis.js';
import type { CharacterReading } from '../characters/characters.js';
import type { Displacement } from '../characters/utteranceDynamics.js';
import { quantile } from '../statistics/weighted.js';
import { inOrder, pullingLines, showing } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The longest twentieth of the stays. */
const TAIL = 0.05;
/** Far outside: the peak lies another deviation beyond the edge of the home base. */
const MIN_PEAK_DEVIATIONS = 1;
/** Longer than usual for this script: than this share of all its other stays away. */
const SCRIPT_SHARE = 0.9;
const MOST_SHOWN = 3;

/** A character stays far outside their home base (Hipson and Mohammad 2021), longer than usual for this script. */
export const voiceDrift = normedRule({
  code: 'voice-drift',
  title: 'A character stays away from their usual tone',
  seenWhen:
    'A character of 30 lines or more stays outside their home base for more lines than 95 in 100 such stretches, and than 9 in 10 others of this script, and goes at least one deviation beyond its edge.',
  population: 'such stretches',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ analysis }: FindingContext): readonly Candidate[] {
  const stays = analysis.characters.flatMap((character) =>
    (character.dynamics?.displacements ?? []).map((stay) => ({ character, stay })),
  );
  const lengths = stays.map(({ stay }) => linesIn(stay)).sort((a, b) => a - b);
  return stays.flatMap(({ character, stay }): readonly Candidate[] => {
    const lines = linesOfStay(analysis, character, stay);
    const [first] = lines;
    if (first === undefined) return [];
    const observe = (unusual: string) => ({
      start: first.passage.start,
      end: first.passage.end,
      message: driftMessage(character, stay, unusual),
      evidence: inOrder(
        pullingLines(lines, stay.direction === 'up' ? 1 : -1, MOST_SHOWN).map((line) =>
          showing(line, 'away from the usual'),
        ),
      ),
    });
    const isFar = stay.peakDistance >= MIN_PEAK_DEVIATIONS * (character.dynamics?.variability ?? Infinity);
    const value = linesIn(stay);
    const usual = usualOf(lengths.toSpliced(lengths.indexOf(value), 1));
    return [{ scene: first.passage.scene, value, mayRaise: isFar && value > usual, observe }];
  });
}

/** What stays away from home come to in a script, given the others in order; nothing where there are none. */
function usualOf(lengths: readonly number[]): number {
  return quantile(lengths, SCRIPT_SHARE);
}

function linesOfStay(
  analysis: Analysis,
  { passages }: CharacterReading,
  { firstLine, lastLine }: Displacement,
): readonly ReadLine[] {
  return passages
    .slice(firstLine, lastLine + 1)
    .flatMap((passage) => linesOf(analysis, { firstPassage: passage, endPassage: passage + 1 }));
}

function driftMessage({ name }: CharacterReading, stay: Displacement, unusual: string): string {
  const direction = stay.direction === 'up' ? 'more pleasant' : 'more unpleasant';
  return `From here on, ${linesIn(stay)} lines of ${name} read as ${direction} than ${name}’s usual: longer than ${unusual}.`;
}

function linesIn({ firstLine, lastLine }: Displacement): number {
  return lastLine - firstLine + 1;
}
