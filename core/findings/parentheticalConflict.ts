import { feelingIn } from '../reading/parentheticalFeeling.js';
import { showing } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The tenth that lies furthest on the other side. */
const TAIL = 0.1;

/** `(cheerful)` I hate you. */
export const parentheticalConflict = normedRule({
  code: 'parenthetical-conflict',
  title: 'The line reads otherwise than its parenthetical',
  seenWhen:
    'A parenthetical names a pleasant feeling and its line reads as unpleasant, or the reverse, further than 9 in 10 lines under such a parenthetical.',
  population: 'lines under such a parenthetical',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene) =>
    scene.lines.flatMap((line): readonly Candidate[] => {
      const { passage, reading } = line;
      const feeling = passage.parenthetical === undefined ? undefined : feelingIn(passage.parenthetical);
      if (feeling === undefined) return [];
      const named = Math.sign(feeling.valence);
      const readsAs = reading.valence < 0 ? 'unpleasant' : 'pleasant';
      const observe = (unusual: string) => ({
        start: passage.start,
        end: passage.end,
        message: `The parenthetical says “${feeling.word}”, and the line reads as ${readsAs}: further from it than ${unusual}.`,
        evidence: [showing(line, `under (${feeling.word})`)],
      });
      const mayRaise = reading.polarity !== 'neutral' && reading.valence * named < 0;
      return [{ scene: scene.index, value: -named * reading.valence, mayRaise, observe }];
    }),
  );
}
