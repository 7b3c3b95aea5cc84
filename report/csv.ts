import type { AnalysisDocument, PassageDocument, SceneDocument } from './documentTypes.js';
import { countCorrected } from './text/authorsWord.js';
import { POLARITY_WORDS } from './text/words.js';

type Cell = string | number | undefined;

/** The columns, in order: what each is called and what it holds of a scene. */
const COLUMNS: Readonly<Record<string, (scene: SceneDocument) => Cell>> = {
  scene: ({ index }) => index + 1,
  number: ({ number }) => number,
  heading: ({ heading }) => heading,
  page: ({ startsOnPage }) => startsOnPage,
  eighths: ({ eighths }) => eighths,
  minutes: ({ minutes }) => minutes,
  speakers: ({ speakers }) => speakers.join('; '),
  reads_as: ({ reading }) => reading && POLARITY_WORDS[reading.polarity],
  valence: ({ reading }) => reading?.valence.value,
  valence_low: ({ reading }) => reading?.valence.low,
  valence_high: ({ reading }) => reading?.valence.high,
  arousal: ({ reading }) => reading?.arousal.value,
  intensity: ({ reading }) => reading?.intensity,
  entry: ({ reading }) => reading?.turn?.entry,
  exit: ({ reading }) => reading?.turn?.exit,
  delta: ({ reading }) => reading?.turn?.delta,
  turn_is_sure: ({ reading }) => reading?.turn && String(reading.turn.sure),
  emotions: ({ reading }) => reading?.emotions.map(({ emotion }) => emotion).join('; '),
};

/** Comes after them, and only of a model that says it. */
const EVOKED: typeof COLUMNS = { evoked: ({ reading }) => reading?.evoked };

/** Comes last, where the author has corrected any line: how many of the scene read as the author says. */
const authorsColumn = (passages: readonly PassageDocument[]): typeof COLUMNS => ({
  lines_by_author: ({ passages: [first, end] }) => countCorrected(passages.slice(first, end)),
});

/**
 * One row per scene, after a row of names (RFC 4180: comma, quotes where needed, CRLF). A scene that holds
 * too little text to say leaves its cells of reading empty.
 */
export function scenesCsv({ scenes, passages }: AnalysisDocument): string {
  const columns = {
    ...COLUMNS,
    ...(scenes.some(({ reading }) => reading?.evoked !== undefined) && EVOKED),
    ...(countCorrected(passages) > 0 && authorsColumn(passages)),
  };
  const rows = scenes.map((scene) => Object.values(columns).map((cellOf) => cellOf(scene)));
  return [Object.keys(columns), ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'number' ? String(cell) : quoted(withoutFormula(cell));
}

/** Spreadsheets run text that begins like a formula; an apostrophe before it keeps it text (OWASP). */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
