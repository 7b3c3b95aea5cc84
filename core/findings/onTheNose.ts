import { isCorrected } from '../author/corrections.js';
import { ownFeeling } from '../reading/ownFeeling.js';
import { showing } from './places.js';
import { type Candidate, type FindingContext, normedRule } from './rule.js';

/** The strongest fifth of all lines, as the quiet marks count strong ones. */
const TAIL = 0.2;

/** A strong line that names its own feeling outright. */
export const onTheNose = normedRule({
  code: 'on-the-nose',
  title: 'A line names its own feeling',
  seenWhen:
    'A spoken line names the speaker’s own feeling outright (“I am so angry right now”) and is stronger than 8 in 10 spoken lines.',
  population: 'spoken lines',
  tail: { side: 'high', share: TAIL },
  candidates,
});

function candidates({ scenes }: FindingContext): readonly Candidate[] {
  return scenes.flatMap((scene) =>
    scene.lines
      .filter(({ passage }) => passage.kind === 'dialogue')
      .map((line): Candidate => {
        const { passage, reading } = line;
        const named = ownFeeling(passage.plain.text);
        const observe = (unusual: string) => ({
          start: passage.start,
          end: passage.end,
          message: `This line names its own feeling (“${named ?? ''}”), and is stronger than ${unusual}.`,
          evidence: [showing(line, 'names the feeling')],
        });
        // The norm is of what the model reads: it says nothing of a line that its author reads.
        const mayRaise = named !== undefined && !isCorrected(reading);
        return { scene: scene.index, value: reading.intensity, mayRaise, observe };
      }),
  );
}
