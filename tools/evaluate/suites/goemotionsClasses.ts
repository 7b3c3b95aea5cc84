import { EMOTIONS } from '../../../core/index.js';
import { bootstrapInterval, type Interval } from '../bootstrap.js';
import { type Marks, NO_MARKS } from '../labelGroups.js';
import { allLines, f1, type Lines, precision } from '../metrics.js';

/** How one emotion is told from the others. */
export interface ClassFigure {
  readonly f1: number;
  /** 95 %, by resampling lines. */
  readonly interval: Interval;
  /** The F1 of saying it of every line. */
  readonly always: number;
  /** How many lines have it. */
  readonly lines: number;
  /** The probability from which on it is said, tuned for F1. */
  readonly threshold: number;
  /** How many lines show it, and the share of them that have it: absent where none does. */
  readonly shown: number;
  readonly shownPrecision?: number;
}

/** By emotion. */
export type ClassFigures = Readonly<Record<string, ClassFigure>>;

interface Judged {
  readonly truth: readonly Marks[];
  readonly said: readonly Marks[];
  readonly shown: readonly Marks[];
  readonly thresholds: readonly number[];
}

/** The figures of each emotion; `Judged` holds one entry for each of `EMOTIONS`. */
export function classFigures(
  { truth, said, shown, thresholds }: Judged,
  units: readonly Lines[],
): ClassFigures {
  return Object.fromEntries(
    EMOTIONS.map((emotion, index) => [
      emotion,
      classFigure(truth[index] ?? NO_MARKS, said[index] ?? NO_MARKS, shown[index] ?? NO_MARKS, {
        threshold: thresholds[index] ?? 1,
        units,
      }),
    ]),
  );
}

function classFigure(
  truth: Marks,
  said: Marks,
  shown: Marks,
  { threshold, units }: { readonly threshold: number; readonly units: readonly Lines[] },
): ClassFigure {
  const all = allLines(truth.length);
  const shownCount = count(shown);
  return {
    f1: f1(truth, said, all),
    interval: bootstrapInterval((lines) => f1(truth, said, lines), units),
    always: f1(truth, new Uint8Array(truth.length).fill(1), all),
    lines: count(truth),
    threshold,
    shown: shownCount,
    ...(shownCount > 0 && { shownPrecision: precision([truth], [shown], all) }),
  };
}

function count(marks: Marks): number {
  return marks.reduce((sum, mark) => sum + mark, 0);
}
