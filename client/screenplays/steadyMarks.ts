import {
  type AuthorsPart,
  type LineMark,
  type MarksAnswer,
  type SceneMark,
  STRONG_INTENSITY,
  type ValenceStep,
} from '../../protocol/editorMessages.js';

/** How strongly a line stands out: most lines do not, one in five does, one in twenty does very much. */
export type Tier = 'mild' | 'strong' | 'vivid';

export interface SteadyLine extends LineMark {
  readonly tier: Tier;
}

/** What is shown: the server's marks, with small changes held back. */
export interface SteadyMarks {
  readonly version: number;
  readonly scenes: readonly SceneMark[];
  readonly lines: readonly SteadyLine[];
  readonly author?: AuthorsPart;
}

export interface Calm {
  /** Whether the script has been read to its end, so that what is missing is really not there. */
  readonly settled: boolean;
  /** Whether the writer is typing, so that nothing small should move at the edge of their eye. */
  readonly typing: boolean;
}

/** A percentile of intensity, as `STRONG_INTENSITY` is one: one line in twenty is vivid. */
const VIVID = 0.95;
/** How far a line must fall below a threshold to lose the mark that it already has. */
const SLACK = 0.04;

/** The marks to show next, given those that are shown now, on the lines where they stand now. */
export function steadyMarks(shown: SteadyMarks | undefined, next: MarksAnswer, calm: Calm): SteadyMarks {
  return {
    version: next.version,
    scenes: steadyScenes(shown?.scenes ?? [], next.scenes, calm),
    lines: steadyLines(shown?.lines ?? [], next.lines, calm),
    ...(next.author && { author: next.author }),
  };
}

function steadyScenes(
  shown: readonly SceneMark[],
  next: readonly SceneMark[],
  calm: Calm,
): readonly SceneMark[] {
  const stepAt = new Map(shown.map(({ firstLine, step }) => [firstLine, step]));
  return next.map(({ firstLine, lastLine, step }) => {
    const steady = steadyStep(stepAt.get(firstLine), step, calm);
    return { firstLine, lastLine, ...(steady !== undefined && { step: steady }) };
  });
}

/** A scene's step: a change of one step on the same side waits until the writer rests. */
export function steadyStep(
  shown: ValenceStep | undefined,
  next: ValenceStep | undefined,
  { settled, typing }: Calm,
): ValenceStep | undefined {
  if (next === undefined) return settled ? undefined : shown;
  if (shown === undefined || !typing) return next;
  const crosses = Math.sign(shown) * Math.sign(next) < 0;
  return !crosses && Math.abs(next - shown) <= 1 ? shown : next;
}

function steadyLines(
  shown: readonly SteadyLine[],
  next: readonly LineMark[],
  { settled }: Calm,
): readonly SteadyLine[] {
  const shownAt = new Map(shown.map((mark) => [mark.line, mark]));
  const lines = strongestPerLine(next).map((mark) => ({
    ...mark,
    tier: steadyTier(shownAt.get(mark.line), mark),
  }));
  if (settled) return lines;
  const read = new Set(next.map(({ line }) => line));
  const waiting = shown.filter(({ line }) => !read.has(line));
  return [...lines, ...waiting].sort((a, b) => a.line - b.line);
}

/** A long speech on one line is read in parts: its line shows the one that stands out most. */
function strongestPerLine(marks: readonly LineMark[]): readonly LineMark[] {
  const byLine = new Map<number, LineMark>();
  for (const mark of marks) {
    const known = byLine.get(mark.line);
    if (known === undefined || rank(mark) > rank(known)) byLine.set(mark.line, mark);
  }
  return [...byLine.values()];
}

/** The author's word is shown whatever else stands on its line, and then a turn. */
function rank({ turn, intensity, byAuthor }: LineMark): number {
  return intensity + (turn ? 1 : 0) + (byAuthor === true ? 2 : 0);
}

/** A line's tier: it loses one only when it falls clearly below the threshold, or changes its sign. */
export function steadyTier(shown: SteadyLine | undefined, { polarity, intensity }: LineMark): Tier {
  const held = shown?.polarity === polarity ? shown.tier : 'mild';
  if (intensity >= VIVID - (held === 'vivid' ? SLACK : 0)) return 'vivid';
  return intensity >= STRONG_INTENSITY - (held === 'mild' ? 0 : SLACK) ? 'strong' : 'mild';
}
