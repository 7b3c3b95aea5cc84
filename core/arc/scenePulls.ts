import type { AnalyzedScene, Analysis } from '../analysis.js';
import { linesOf, type ReadLine } from './readLines.js';

/** A line of a scene and its share of what the scene reads as. */
export interface PullingLine extends Pick<ReadLine, 'index' | 'passage' | 'reading'> {
  /** In -1..1: valence times the line's share of the scene's weight. All of a scene's add up to its mean valence. */
  readonly pull: number;
}

/** The lines of a scene that have been read, those that pull hardest first, either way; of equals the first. */
export function scenePulls(
  analysis: Pick<Analysis, 'passages'>,
  scene: Pick<AnalyzedScene, 'firstPassage' | 'endPassage'>,
): readonly PullingLine[] {
  const lines = linesOf(analysis, scene);
  const total = lines.reduce((sum, { weight }) => sum + weight, 0);
  return lines
    .map(({ index, passage, reading, weight }) => ({
      index,
      passage,
      reading,
      pull: total > 0 ? (reading.valence * weight) / total : 0,
    }))
    .sort((a, b) => Math.abs(b.pull) - Math.abs(a.pull));
}
