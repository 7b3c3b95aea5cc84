import {
  FINDING_CODES,
  type FindingCode,
  findFindings,
  isQuiet,
  type Norms,
  toldFindings,
} from '../../core/index.js';
import type { ReadFilm } from './readFilm.js';

/** What a writer can bear: of any one finding, one in this many scenes, over all films together. */
const SCENES_PER_FINDING = 12;
/** And in one long feature of many scenes, of all findings together. */
const MOST_IN_BIG_FISH = 40;

/** How often each finding is raised in one film. */
export interface FilmRates {
  /** Anonymous. */
  readonly name: string;
  readonly scenes: number;
  readonly counts: Readonly<Record<FindingCode, number>>;
}

/** The findings that are told without being asked for. */
const TOLD = FINDING_CODES.filter((code) => !isQuiet({ code }));

export function ratesOf(name: string, { script, analysis }: ReadFilm, norms: Norms): FilmRates {
  const found = toldFindings(findFindings(script, analysis, norms), [], script);
  const counts = FINDING_CODES.map((code) => [code, found.filter((finding) => finding.code === code).length]);
  return {
    name,
    scenes: analysis.scenes.length,
    counts: Object.fromEntries(counts) as FilmRates['counts'],
  };
}

/** The rates as a Markdown table, a row a film, and a row for all. */
export function ratesTable(films: readonly FilmRates[], bigFish: FilmRates | undefined): string {
  const rows = [...films, allOf(films), ...(bigFish === undefined ? [] : [bigFish])];
  const head = ['film', 'scenes', ...TOLD.map((code) => `\`${code}\``), 'together'];
  return [head, head.map(() => '---'), ...rows.map(rowOf)]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** What is more than a writer can bear, as sentences. */
export function excesses(films: readonly FilmRates[], bigFish: FilmRates | undefined): readonly string[] {
  const all = allOf(films);
  const tooOften = TOLD.filter((code) => all.counts[code] * SCENES_PER_FINDING > all.scenes).map(
    (code) => `${code} is raised more than once in ${SCENES_PER_FINDING} scenes.`,
  );
  const inBigFish = bigFish === undefined ? 0 : togetherIn(bigFish);
  const tooMany = inBigFish > MOST_IN_BIG_FISH ? [`Big Fish has ${inBigFish} findings.`] : [];
  return [...tooOften, ...tooMany];
}

function allOf(films: readonly FilmRates[]): FilmRates {
  const total = (of: (film: FilmRates) => number) => films.reduce((sum, film) => sum + of(film), 0);
  const counts = FINDING_CODES.map((code) => [code, total((film) => film.counts[code])]);
  return {
    name: '**all**',
    scenes: total(({ scenes }) => scenes),
    counts: Object.fromEntries(counts) as FilmRates['counts'],
  };
}

function rowOf(film: FilmRates): readonly string[] {
  const { name, scenes, counts } = film;
  return [name, ...[scenes, ...TOLD.map((code) => counts[code]), togetherIn(film)].map(String)];
}

function togetherIn({ counts }: FilmRates): number {
  return TOLD.reduce((sum, code) => sum + counts[code], 0);
}
