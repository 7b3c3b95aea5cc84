import {
  headingIndexes,
  matchScenes,
  moveScenes,
  type SceneContent,
  type ScenePlace,
  type Screenplay,
  stepPlace,
} from '../../core/index.js';
import type { MoveScenesAnswer, MoveScenesParams } from '../../protocol/whatIfMessages.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

/** A document with scenes in another order; `null` where they cannot go there. `spoken` is the document whose lines are meant. */
export function moveScenesIn(
  { version, screenplay }: ScriptDocument,
  spoken: ScriptDocument,
  { lines, to }: MoveScenesParams,
): MoveScenesAnswer | null {
  const find = linesIn(spoken.screenplay, screenplay);
  const headings = lines.map((line) => headingAt(spoken.screenplay, line));
  const own = headings.flatMap((line) => find(line) ?? []).sort((a, b) => a - b);
  const place = placeOf(screenplay, own, to, find);
  const moved = own.length === lines.length && place ? moveScenes(screenplay, own, place) : undefined;
  return moved === undefined ? null : { version, ...moved };
}

/** The line of the heading of the scene at a line; the line itself above the first heading. */
function headingAt({ elements }: Screenplay, line: number): number {
  const heading = elements.findLast((each) => each.type === 'scene_heading' && each.line <= line);
  return heading?.line ?? line;
}

function placeOf(
  screenplay: Screenplay,
  lines: readonly number[],
  to: MoveScenesParams['to'],
  find: (line: number) => number | undefined,
): ScenePlace | undefined {
  const [first = 0, last = first] = [lines.at(0), lines.at(-1)];
  if (to.side === 'end') return to;
  if (!('line' in to)) return stepPlace(screenplay, to.side === 'up' ? first : last, to.side);
  const line = find(to.line);
  if (line === undefined) return undefined;
  // What is dragged down takes the place below the scene that it is dropped on, what is dragged up the one above it.
  const side = to.side === 'past' ? (first < line ? 'after' : 'before') : to.side;
  return { side, line };
}

/** Finds the heading of one text in another: the texts are the same, or versions of each other. */
function linesIn(from: Screenplay, to: Screenplay): (line: number) => number | undefined {
  if (from.text === to.text) return (line) => line;
  const [ours, theirs] = [headedScenes(from), headedScenes(to)];
  const matches = matchScenes(ours, theirs);
  return (line) => {
    const scene = ours.findIndex((each) => each.line === line);
    const match = matches.find((each) => each.scene === scene);
    return match && theirs[match.other]?.line;
  };
}

interface HeadedScene extends SceneContent {
  readonly line: number;
}

function headedScenes({ elements }: Screenplay): readonly HeadedScene[] {
  const starts = headingIndexes(elements);
  return starts.map((first, index) => ({
    line: elements[first]?.line ?? 0,
    heading: elements[first]?.text ?? '',
    texts: elements.slice(first + 1, starts[index + 1]).map(({ text }) => text),
  }));
}
