import { DIMENSIONS, type Dimension, type Reading } from '../../../core/index.js';
import { figureOf, type Figure, type Figures } from '../figures.js';
import { allLines, pearson } from '../metrics.js';
import { type ReadRows, readInContext, valencesOf } from '../readRows.js';
import { metaText, type Row } from '../rows.js';
import type { Score, WordListReading } from '../scorers.js';
import { bandFigures } from './bands.js';

/** Fewer sentences of a genre than this correlate with anything. */
const MIN_GENRE_LINES = 40;

/** EmoBank (Buechel and Hahn 2017): how readings go with people's ratings, each sentence by itself. */
export async function measureEmobank(
  score: Score<Reading>,
  wordList: Score<WordListReading>,
  tuningRows: readonly Row[],
  rows: readonly Row[],
): Promise<Figures> {
  const tuning = await readInContext(score, tuningRows);
  const read = await readInContext(score, rows);
  const words = await readInContext(wordList, rows);
  return {
    ...Object.fromEntries(
      DIMENSIONS.map((dimension) => [
        `emobank.${dimension}`,
        ratingFigure(read, dimension, dimension === 'valence' ? words : undefined),
      ]),
    ),
    ...evokedFigures(read),
    ...bandFigures(tuning, read),
    ...Object.fromEntries(genresOf(rows).map((genre) => genreFigure(read, words, genre))),
  };
}

function ratingFigure(
  read: ReadRows<Reading>,
  dimension: Dimension,
  words: ReadRows<WordListReading> | undefined,
): Figure {
  const said = read.readings.map((reading) => reading[dimension]);
  const rated = read.rows.map((row) => row[dimension] ?? 0);
  return figureOf(`EmoBank ${dimension}, Pearson`, read, (lines) => pearson(said, rated, lines), {
    majority: 0,
    ...(words && { wordList: pearson(valencesOf(words), rated, allLines(rated.length)) }),
  });
}

/** EmoBank's readers alone, who say what a sentence does to them; nothing where the model does not say. */
function evokedFigures(read: ReadRows<Reading>): Figures {
  const said = read.readings.flatMap(({ evoked }) => evoked ?? []);
  if (said.length < read.rows.length) return {};
  const rated = read.rows.map(readersValence);
  const expressed = valencesOf(read);
  const title = 'EmoBank, valence to its readers';
  return {
    'emobank.evoked': figureOf(
      `${title} by what is evoked, Pearson`,
      read,
      (lines) => pearson(said, rated, lines),
      {
        majority: 0,
      },
    ),
    'emobank.evokedByExpressed': figureOf(`${title} by what is expressed, Pearson`, read, (lines) =>
      pearson(expressed, rated, lines),
    ),
  };
}

/** On EmoBank's scale of 1 to 5. */
function readersValence({ meta: { reader_vad: rating } }: Row): number {
  return Array.isArray(rating) ? Number(rating[0]) : NaN;
}

function genresOf(rows: readonly Row[]): readonly string[] {
  const genres = rows.map(genreOf);
  return [...new Set(genres)]
    .filter((genre) => genres.filter((other) => other === genre).length >= MIN_GENRE_LINES)
    .sort();
}

function genreFigure(
  read: ReadRows<Reading>,
  words: ReadRows<WordListReading>,
  genre: string,
): readonly [string, Figure] {
  const name = genre === 'SemEval' ? 'headlines' : genre;
  const said = ofGenre(read, genre);
  const rated = said.rows.map(({ valence = 0 }) => valence);
  const valences = valencesOf(said);
  const byWords = valencesOf(ofGenre(words, genre));
  return [
    `emobank.valence.${name}`,
    figureOf(`EmoBank valence, ${name}, Pearson`, said, (lines) => pearson(valences, rated, lines), {
      majority: 0,
      wordList: pearson(byWords, rated, allLines(rated.length)),
    }),
  ];
}

function ofGenre<Said>({ rows, readings }: ReadRows<Said>, genre: string): ReadRows<Said> {
  const chosen = rows.flatMap((row, line) => (genreOf(row) === genre ? [line] : []));
  return {
    rows: rows.filter((row) => genreOf(row) === genre),
    readings: readings.filter((_, line) => chosen.includes(line)),
    units: chosen.map((_, line) => Int32Array.of(line)),
  };
}

function genreOf(row: Row): string {
  return metaText(row, 'category');
}
