import type { Reading } from '../../../core/index.js';
import { figureOf, type Figures } from '../figures.js';
import { emotionTruth, type Groups, type Marks } from '../labelGroups.js';
import { coverage, precision } from '../metrics.js';
import { type readInContext, type ReadRows, shownOf } from '../readRows.js';
import type { Row } from '../rows.js';
import type { Score } from '../scorers.js';

/** A set with coarser classes, and how its lines are read. */
export interface ShownSuite {
  readonly name: string;
  readonly title: string;
  readonly groups: Groups;
  readonly read: typeof readInContext;
}

/** How often a shown emotion is right: when a label of the line covers it. */
export async function measureShown(
  score: Score<Reading>,
  rows: readonly Row[],
  { name, title, groups, read }: ShownSuite,
): Promise<Figures> {
  return shownFigures(name, title, await read(score, rows), emotionTruth(rows, groups));
}

/** How often a shown emotion is right, and how many lines show one. */
export function shownFigures(
  name: string,
  title: string,
  read: ReadRows<Reading>,
  truth: readonly Marks[],
): Figures {
  const shown = shownOf(read);
  return {
    [`${name}.shownPrecision`]: figureOf(`${title}, precision of shown emotions`, read, (lines) =>
      precision(truth, shown, lines),
    ),
    [`${name}.shownLines`]: figureOf(`${title}, lines with a shown emotion`, read, (lines) =>
      coverage(shown, lines),
    ),
  };
}
