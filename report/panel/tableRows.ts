import type { Polarity } from '../../core/index.js';
import { inEnglish, type Say } from '../text/say.js';
import { eighthsText, pageNumber, POLARITY_WORDS, signed } from '../text/words.js';
import type { ArcView, SceneView } from './arcView.js';
import { sceneCorrected, sceneTitle } from './panelWords.js';
import { isToBeSeen } from './whatIfView.js';

/** The columns of the scene table, in order: what each is called, what it shows and by what it sorts. */
export const TABLE_COLUMNS = [
  column('scene', 'Scene', sceneTitle, ({ index }) => index),
  column(
    'page',
    'Page',
    ({ page }) => String(pageNumber(page)),
    ({ page }) => page,
  ),
  column(
    'length',
    'Length',
    ({ eighths }) => eighthsText(eighths),
    ({ eighths }) => eighths,
  ),
  column('readsAs', 'Reads as', readsAs, ({ reading }) => reading?.axes.valence.value),
  column('entryExit', 'Entry → exit', entryExit, ({ reading }) => reading?.turn?.entry),
  column('turn', 'Turn', turnText, turnSize),
  column('intensity', 'Intensity', intensityText, ({ reading }) => reading?.axes.intensity.value),
  column(
    'speakers',
    'Speakers',
    ({ speakers }) => speakers.join(', '),
    ({ speakers }) => speakers[0],
  ),
] as const;

/** What stands beside what a scene reads as, in a script whose author has marked scenes. */
const INTENDED_COLUMNS = [
  column('intended', 'Intended', intendedText, ({ intended }) => intended?.valence),
  column('gap', 'Gap', gapText, ({ intended }) => intended?.gap),
] as const;

/** What stands there too while there is a what-if of the script. */
const WHAT_IF_COLUMNS = [
  column('whatIf', 'What if', whatIfText, ({ whatIf }) => whatIf?.axes?.valence.after.value),
  column('change', 'Change', changeText, changeSize),
] as const;

/** What is found in scenes, in a script in which something is. */
const FINDINGS_COLUMN = column('findings', 'Findings', findingsText, findingsCount);

/** The columns of a script's table: those of marks, of a what-if and of findings only where there are any. */
export function tableColumns({ intended, whatIf, scenes }: ColumnSource): readonly TableColumn[] {
  const beside = [
    ...(intended === undefined ? [] : INTENDED_COLUMNS),
    ...(whatIf === undefined ? [] : WHAT_IF_COLUMNS),
    ...(scenes.some(({ findings }) => findings !== undefined) ? [FINDINGS_COLUMN] : []),
  ];
  return TABLE_COLUMNS.flatMap((one) => (one.id === 'readsAs' ? [one, ...beside] : [one]));
}

/** What tells which columns a table has. */
type ColumnSource = Pick<ArcView, 'intended' | 'whatIf'> & {
  readonly scenes: readonly Pick<SceneView, 'findings'>[];
};

export interface TableColumn {
  readonly id: string;
  readonly name: string;
  readonly textOf: (scene: SceneView, say: Say) => string;
  /** What it sorts by; `undefined` sorts last, whichever way. */
  readonly keyOf: (scene: SceneView) => number | string | undefined;
}

export interface TableRow {
  readonly scene: number;
  readonly line: number;
  readonly polarity?: Polarity;
  readonly emotions: string;
  /** What of it reads as its author says, in words. */
  readonly corrected?: string;
  /** A text for every column. */
  readonly cells: readonly string[];
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** A row for each scene, in script order or as it is asked for. */
export function tableRows(
  view: Pick<ArcView, 'scenes' | 'intended' | 'whatIf'>,
  sort?: TableSort,
  say: Say = inEnglish,
): readonly TableRow[] {
  const columns = tableColumns(view);
  return sorted(view.scenes, columns, sort).map((scene) => ({
    scene: scene.index,
    line: scene.line,
    ...(scene.reading && { polarity: scene.reading.polarity }),
    emotions: scene.reading?.emotions.map((emotion) => say(emotion)).join(', ') ?? '',
    ...withCorrected(scene, say),
    cells: columns.map(({ textOf }) => textOf(scene, say)),
  }));
}

function withCorrected(scene: SceneView, say: Say): Pick<TableRow, 'corrected'> {
  const corrected = sceneCorrected(scene, say);
  return corrected === undefined ? {} : { corrected };
}

/** How a click on a column's head changes the order: up, then down, then as in the script. */
export function nextSort(sort: TableSort | undefined, id: string): TableSort | undefined {
  if (sort?.column !== id) return { column: id, descending: false };
  return sort.descending ? undefined : { column: id, descending: true };
}

function sorted(
  scenes: readonly SceneView[],
  columns: readonly TableColumn[],
  sort: TableSort | undefined,
): readonly SceneView[] {
  const by = columns.find(({ id }) => id === sort?.column);
  if (by === undefined || sort === undefined) return scenes;
  const way = sort.descending ? -1 : 1;
  return scenes.toSorted((a, b) => {
    const [keyA, keyB] = [by.keyOf(a), by.keyOf(b)];
    if (keyA === undefined || keyB === undefined)
      return Number(keyA === undefined) - Number(keyB === undefined);
    return keyA < keyB ? -way : keyA > keyB ? way : 0;
  });
}

function column(
  id: string,
  name: string,
  textOf: TableColumn['textOf'],
  keyOf: TableColumn['keyOf'],
): TableColumn {
  return { id, name, textOf, keyOf };
}

function readsAs({ reading }: SceneView, say: Say): string {
  return reading === undefined
    ? '–'
    : `${say(POLARITY_WORDS[reading.polarity])} ${signed(reading.axes.valence.value)}`;
}

function intendedText({ intended }: SceneView): string {
  if (intended === undefined) return '–';
  const { mark, valence } = intended;
  return valence === undefined ? mark : `${mark} ${signed(valence)}`;
}

function gapText({ intended }: SceneView): string {
  return intended?.gap === undefined ? '–' : signed(intended.gap);
}

function whatIfText({ whatIf }: SceneView, say: Say): string {
  if (whatIf === null) return say('taken out');
  const value = whatIf?.axes?.valence.after.value;
  const words = [
    ...(value === undefined ? [] : [signed(value)]),
    ...(whatIf?.moved === true ? [say('stands elsewhere')] : []),
  ];
  return words.length === 0 ? '–' : words.join(', ');
}

function changeText({ whatIf }: SceneView, say: Say): string {
  const change = whatIf?.axes?.valence;
  if (change === undefined) return '–';
  if (!isToBeSeen(change)) return say('none');
  return change.sure
    ? `${change.delta > 0 ? '▲' : '▼'} ${signed(change.delta)}`
    : say('{0} unsure', signed(change.delta));
}

/** Changes that are unsure are sorted with the others: their sizes tell how near they come. */
function changeSize({ whatIf }: SceneView): number | undefined {
  return whatIf?.axes?.valence.delta;
}

function entryExit({ reading }: SceneView): string {
  const turn = reading?.turn;
  return turn === undefined ? '–' : `${signed(turn.entry)} → ${signed(turn.exit)}`;
}

function turnText({ reading }: SceneView, say: Say): string {
  const turn = reading?.turn;
  if (turn === undefined) return '–';
  const delta = turn.exit - turn.entry;
  return turn.sure ? `${delta > 0 ? '▲' : '▼'} ${signed(delta)}` : say('within chance');
}

/** Turns that may be chance come after those that are sure. */
function turnSize({ reading }: SceneView): number | undefined {
  const turn = reading?.turn;
  return turn?.sure === true ? turn.exit - turn.entry : undefined;
}

function findingsText({ findings = [] }: SceneView, say: Say): string {
  return findings.length === 0 ? '–' : findings.map(({ title }) => say(title)).join('; ');
}

/** How many of them are told without being asked for: a scene that is only too short comes after those that have one. */
function findingsCount({ findings }: SceneView): number | undefined {
  return findings?.filter(({ isQuiet }) => isQuiet !== true).length;
}

function intensityText({ reading }: SceneView): string {
  return reading === undefined ? '–' : String(Math.round(reading.axes.intensity.value * 100));
}
