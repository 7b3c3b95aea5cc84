import type { Analysis, AnalyzedScene } from '../analysis.js';
import { furthest, linesOf, type ReadLine } from '../arc/readLines.js';
import type { SceneReading } from '../arc/sceneReading.js';
import type { Range } from '../screenplay/elements.js';
import type { Script } from '../script/script.js';
import type { Evidence } from './finding.js';

/** A scene of which there is enough to say. */
export interface ReadScene extends AnalyzedScene {
  readonly index: number;
  readonly reading: SceneReading;
  readonly lines: readonly ReadLine[];
}

/** The scenes that have been read and are long enough to say something of, in script order. */
export function readScenes(analysis: Analysis): readonly ReadScene[] {
  return analysis.scenes.flatMap(({ reading, ...scene }, index) =>
    reading === undefined ? [] : [{ ...scene, index, reading, lines: linesOf(analysis, scene) }],
  );
}

/** Where a finding about a whole scene is shown: its heading, or its first line where it has none. */
export function headingRange({ screenplay, passages }: Script, scene: AnalyzedScene): Range {
  const { heading, firstElement, firstPassage } = scene;
  const shown = heading === undefined ? passages[firstPassage] : screenplay.elements[firstElement];
  const { start, end } = shown ?? scene;
  return { start, end };
}

/** A line as evidence. */
export function showing({ index, passage }: Pick<ReadLine, 'index' | 'passage'>, shows: string): Evidence {
  return { passage: index, start: passage.start, end: passage.end, shows };
}

/** Evidence in script order, each line once, under the first of the words for it. */
export function inOrder(evidence: readonly (Evidence | undefined)[]): readonly Evidence[] {
  const present = evidence.filter((line) => line !== undefined);
  return present
    .filter(({ passage }, index) => present.findIndex((other) => other.passage === passage) === index)
    .sort((a, b) => a.start - b.start);
}

/** The line that pulls a scene's valence furthest in one direction (1 up, -1 down), as evidence. */
export function pullOf({ lines }: ReadScene, direction: number, shows: string): Evidence | undefined {
  const [line] = pullingLines(lines, direction, 1);
  return line && showing(line, shows);
}

/** The lines that pull a mean furthest in one direction, by their value on an axis and weight, furthest first. */
export function pullingLines(
  lines: readonly ReadLine[],
  direction: number,
  most: number,
  axis: 'valence' | 'arousal' = 'valence',
): readonly ReadLine[] {
  const pull = ({ reading, weight }: ReadLine) => direction * reading[axis] * weight;
  return lines.toSorted((a, b) => pull(b) - pull(a)).slice(0, most);
}

/** The strongest line of a scene as evidence for what the scene reads as. */
export function peakOf({ lines, reading }: ReadScene, shows: string): Evidence | undefined {
  const line = lines.find(({ index }) => index === reading.peak.passage);
  return line && showing(line, shows);
}

/** The first and the last line of a scene. */
export function edges(lines: readonly ReadLine[]): readonly (Evidence | undefined)[] {
  const first = lines[0];
  const last = lines.at(-1);
  return [first && showing(first, 'where it begins'), last && showing(last, 'where it ends')];
}

/** The most pleasant and the most unpleasant line. */
export function extremesOf(lines: readonly ReadLine[]): readonly (Evidence | undefined)[] {
  const up = furthest(lines, ({ reading }) => reading.valence);
  const down = furthest(lines, ({ reading }) => -reading.valence);
  return [up && showing(up, 'its most pleasant line'), down && showing(down, 'its most unpleasant line')];
}
