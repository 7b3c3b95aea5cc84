import { type Feeling, FEELINGS } from '../../core/reading/feelingWords.js';
import type { Say } from './say.js';

/** The words that name a tone, on one side of the plane of feeling. */
export interface ToneGroup {
  readonly name: string;
  readonly words: readonly string[];
}

/** All words that name a tone, by side: pleasant before unpleasant, agitated before calm. */
export function toneGroups(say: Say): readonly ToneGroup[] {
  const sides: readonly (readonly [name: string, holds: (feeling: Feeling) => boolean])[] = [
    [say('pleasant, agitated'), ({ valence, arousal }) => valence >= 0 && arousal >= 0],
    [say('pleasant, calm'), ({ valence, arousal }) => valence >= 0 && arousal < 0],
    [say('unpleasant, agitated'), ({ valence, arousal }) => valence < 0 && arousal >= 0],
    [say('unpleasant, calm'), ({ valence, arousal }) => valence < 0 && arousal < 0],
  ];
  return sides.map(([name, holds]) => ({ name, words: FEELINGS.filter(holds).map(({ word }) => word) }));
}
