import { type ReadLine, weightedBy } from '../arc/readLines.js';
import { isCorrected } from '../author/corrections.js';
import { weightedMean } from '../statistics/weighted.js';
import { inOrder, pullingLines, showing } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The sharpest fiftieth of the contrasts: a scene holds many lines, and irony is a strong word. */
const TAIL = 0.02;
/** Lines on either side that make the context. */
const REACH = 3;
const MIN_CONTEXT = 4;
/** A word or two read as anything. */
const MIN_WORDS = 3;
/** Of the lines around. */
const LINES_SHOWN = 2;

/** Pleasant words among unpleasant ones, or the reverse. */
export const possibleIrony = normedRule({
  code: 'possible-irony',
  title: 'A line that may mean its opposite',
  seenWhen: `A spoken line of ${MIN_WORDS} words or more reads as pleasant among unpleasant lines, or the reverse, and stands further from the ${REACH} lines on either side than 98 in 100 such lines. Its valence is kept; its band reaches to the opposite.`,
  population: 'such lines',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene) => {
    const lines = scene.lines;
    return lines.flatMap((line, place) => candidate(scene.index, line, lines, place));
  });
}

function candidate(
  scene: number,
  line: ReadLine,
  lines: readonly ReadLine[],
  place: number,
): readonly Candidate[] {
  const { passage, reading, words } = line;
  // The norm is of what the model reads, and an author has said already how a line of theirs is meant.
  if (passage.kind !== 'dialogue' || words < MIN_WORDS || isCorrected(reading)) return [];
  const around = [
    ...lines.slice(Math.max(0, place - REACH), place),
    ...lines.slice(place + 1, place + 1 + REACH),
  ];
  const context = weightedMean(weightedBy(around, ({ valence }) => valence)) ?? 0;
  const opposes = reading.polarity !== 'neutral' && reading.valence * context < 0;
  if (around.length < MIN_CONTEXT || !opposes) return [];
  const isPleasant = reading.valence > 0;
  const reach = Math.abs(reading.valence);
  const observe = (unusual: string) => ({
    start: passage.start,
    end: passage.end,
    message: `Possible irony: ${isPleasant ? 'pleasant words in an unpleasant' : 'unpleasant words in a pleasant'} exchange. This line stands further from the lines around it than ${unusual}; it may mean the opposite.`,
    band: { value: reading.valence, low: -reach, high: reach },
    evidence: inOrder([
      showing(line, 'the line'),
      ...pullingLines(around, isPleasant ? -1 : 1, LINES_SHOWN).map((other) =>
        showing(other, 'the lines around it'),
      ),
    ]),
  });
  return [{ scene, value: Math.abs(reading.valence - context), mayRaise: true, observe }];
}
