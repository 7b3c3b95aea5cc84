import type { Polarity, Reading } from '../../../core/index.js';
import { hashText } from '../../../core/statistics/random.js';
import { mean } from '../../../core/statistics/weighted.js';
import { figureOf, type Figure, type Figures } from '../figures.js';
import { type Marks, markWhere } from '../labelGroups.js';
import { allLines, share } from '../metrics.js';
import { readInContext, type ReadRows } from '../readRows.js';
import { metaText, type Row } from '../rows.js';
import type { Score, WordListReading } from '../scorers.js';

/** Lines drawn of each of the suite's tests: its templates give up to 8,658, all alike. */
const MOST_LINES = 1000;

/** CheckList (Ribeiro et al. 2020): the share of template lines read as they must be, test by test. */
export async function measureChecklist(
  score: Score<Reading>,
  wordList: Score<WordListReading>,
  rows: readonly Row[],
): Promise<Figures> {
  const names = [...new Set(rows.map(testOf))];
  const figures = new Map<string, Figure>();
  for (const name of names) {
    const drawn = drawLines(rows.filter((row) => testOf(row) === name));
    const passed = passes(await readInContext(score, drawn));
    const byWords = passes(await readInContext(wordList, drawn));
    const units = drawn.map((_, line) => Int32Array.of(line));
    const read = { rows: drawn, readings: passed, units };
    figures.set(
      `checklist.${name}`,
      figureOf(`Checklist, ${name}, pass rate`, read, (lines) => share(passed, lines), {
        wordList: share(byWords, allLines(drawn.length)),
      }),
    );
  }
  return { 'checklist.mean': meanFigure([...figures.values()]), ...Object.fromEntries(figures) };
}

/** The tests count alike, whatever their size. */
function meanFigure(tests: readonly Figure[]): Figure {
  return {
    title: `Checklist, mean of ${tests.length} tests`,
    value: mean(tests.map(({ value }) => value)),
    lines: tests.reduce((sum, { lines }) => sum + lines, 0),
    wordList: mean(tests.map(({ wordList = 0 }) => wordList)),
  };
}

function testOf(row: Row): string {
  return `${metaText(row, 'capability')}: ${metaText(row, 'test')}`;
}

/** At most `MOST_LINES` rows, always the same: those whose text's hash is lowest. */
function drawLines(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => hashText(a.text) - hashText(b.text)).slice(0, MOST_LINES);
}

/** Whether each line's polarity is the one wanted, or at least not the one forbidden. */
function passes({ rows, readings }: ReadRows<{ readonly polarity: Polarity }>): Marks {
  return markWhere(readings, ({ polarity }, line) => {
    const [wanted] = rows[line]?.labels ?? [];
    return wanted === 'not_negative' ? polarity !== 'negative' : polarity === wanted;
  });
}
