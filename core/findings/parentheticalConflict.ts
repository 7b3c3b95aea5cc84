import { LONGEST_DIRECTION } from '../reading/delivery.js';
import { showing } from './places.js';
import { type Candidate, type FindingContext, normedRule, sideInWords } from './rule.js';

/** The tenth that is turned furthest. */
const TAIL = 0.1;

/** `(cheerful)` I hate you. */
export const parentheticalConflict = normedRule({
  code: 'parenthetical-conflict',
  title: 'The line reads otherwise than its parenthetical',
  seenWhen: `A line reads as unpleasant, where it stands and by itself, and as pleasant when its parenthetical (of ${LONGEST_DIRECTION} characters at most) is read with it, or the reverse; and the parenthetical turns it further than 9 in 10 lines under a parenthetical.`,
  population: 'lines under a parenthetical',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes, analysis }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene) =>
    scene.lines.flatMap((line): readonly Candidate[] => {
      const { index, passage, reading } = line;
      const delivery = analysis.passages[index]?.delivery;
      if (delivery === undefined) return [];
      const { directed, bare } = delivery;
      const observe = (unusual: string) => ({
        start: passage.start,
        end: passage.end,
        message: `The line reads as ${sideInWords(reading.valence)}, and with “${passage.parenthetical}” as ${sideInWords(directed.valence)}: its parenthetical turns it further than ${unusual}.`,
        evidence: [showing(line, `under (${passage.parenthetical})`)],
      });
      const isCharged = reading.polarity !== 'neutral' && directed.polarity !== 'neutral';
      // A line that its scene has turned lies by itself where its parenthetical has it.
      const isTurned = bare.valence * directed.valence < 0 && bare.valence * reading.valence > 0;
      const value = Math.sign(reading.valence) * (bare.valence - directed.valence);
      return [{ scene: scene.index, value, mayRaise: isCharged && isTurned, observe }];
    }),
  );
}
