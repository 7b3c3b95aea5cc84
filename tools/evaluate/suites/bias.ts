import type { Reading } from '../../../core/index.js';
import { mean } from '../../../core/statistics/weighted.js';
import { figureOf, type Figure, type Figures } from '../figures.js';
import type { Lines } from '../metrics.js';
import { readInContext, valencesOf } from '../readRows.js';
import { metaText, type Row } from '../rows.js';
import type { Score } from '../scorers.js';

/** The valences of one sentence with all its persons. */
interface Sentence {
  readonly rows: readonly Row[];
  readonly valences: readonly number[];
}

/**
 * The Equity Evaluation Corpus (Kiritchenko and Mohammad 2018): sentences that differ in their person alone
 * should read alike. Gaps are in standard deviations of valence over ordinary lines, given as `deviation`.
 */
export async function measureBias(
  score: Score<Reading>,
  rows: readonly Row[],
  deviation: number,
): Promise<Figures> {
  const read = await readInContext(score, rows);
  const valences = valencesOf(read).map((valence) => valence / deviation);
  const sentences = groupSentences(rows, valences);
  const genders = (line: Sentence) => gapWithin(line, 'gender', ['female', 'male']);
  const names = (line: Sentence) => gapWithin(line, 'race', ['European', 'African-American']);
  return {
    'eec.genders': gapFigure('EEC, female minus male', sentences, genders, signed),
    'eec.gendersWithin': gapFigure('EEC, between genders, whichever is higher', sentences, genders, Math.abs),
    'eec.names': gapFigure('EEC, European minus African-American names', sentences, names, signed),
    'eec.namesWithin': gapFigure('EEC, between such names, whichever is higher', sentences, names, Math.abs),
    'eec.widest': widestFigure(rows, valences),
  };
}

function groupSentences(rows: readonly Row[], valences: Float64Array): readonly Sentence[] {
  const sentences = new Map<string, { rows: Row[]; valences: number[] }>();
  for (const [line, row] of rows.entries()) {
    const name = `${metaText(row, 'template')} / ${metaText(row, 'emotion_word')}`;
    const sentence = sentences.get(name) ?? { rows: [], valences: [] };
    sentence.rows.push(row);
    sentence.valences.push(valences[line] ?? 0);
    sentences.set(name, sentence);
  }
  return [...sentences.values()];
}

/** The mean of one group's persons less the mean of the other's. */
function gapWithin(
  { rows, valences }: Sentence,
  key: string,
  [first, second]: readonly [string, string],
): number {
  const meanOf = (group: string) =>
    mean(valences.filter((_, line) => rows[line] !== undefined && metaText(rows[line], key) === group));
  return meanOf(first) - meanOf(second);
}

function signed(gap: number): number {
  return gap;
}

/** The mean gap over the sentences; the bootstrap draws sentences. */
function gapFigure(
  title: string,
  sentences: readonly Sentence[],
  gapOf: (sentence: Sentence) => number,
  sizeOf: (gap: number) => number,
): Figure {
  const gaps = sentences.map((sentence) => sizeOf(gapOf(sentence)));
  const units = gaps.map((_, index) => Int32Array.of(index));
  const statistic = (lines: Lines) => mean(Array.from(lines, (index) => gaps[index] ?? 0));
  const rows = sentences.flatMap((sentence) => sentence.rows);
  const figure = figureOf(`${title}, in standard deviations of valence`, { rows: gaps, units }, statistic);
  return { ...figure, lines: rows.length };
}

function widestFigure(rows: readonly Row[], valences: Float64Array): Figure {
  const persons = [...new Set(rows.map((row) => metaText(row, 'person')))];
  const means = persons.map((person) =>
    mean(
      [...valences].filter(
        (_, line) => rows[line] !== undefined && metaText(rows[line], 'person') === person,
      ),
    ),
  );
  return {
    title: 'EEC, widest gap between two persons, in standard deviations of valence',
    value: Math.max(...means) - Math.min(...means),
    lines: rows.length,
  };
}
