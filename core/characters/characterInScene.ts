import type { Analysis } from '../analysis.js';
import { linesOf, weightedBy } from '../arc/readLines.js';
import type { Scene } from '../script/passages.js';
import { weightedMean } from '../statistics/weighted.js';

/** What a character's lines in one scene come to. */
export interface CharacterInScene {
  /** The mean over the lines, weighted by their words as the mean over the script is. */
  readonly valence: number;
  /** How many of the lines have been read. */
  readonly lines: number;
}

/** How a character reads in a scene; `undefined` where it says nothing, and where none of it has been read. */
export function characterInScene(
  analysis: Pick<Analysis, 'passages'>,
  scene: Pick<Scene, 'firstPassage' | 'endPassage'>,
  name: string,
): CharacterInScene | undefined {
  const lines = linesOf(analysis, scene).filter(({ passage }) => passage.speaker === name);
  const valence = weightedMean(weightedBy(lines, (reading) => reading.valence));
  return valence === undefined ? undefined : { valence, lines: lines.length };
}
