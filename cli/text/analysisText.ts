import type { Analysis, AnalyzedScene, CharacterReading, Estimate } from '../../core/index.js';
import {
  authorsSentence,
  counted,
  countScenes,
  levelLength,
  pageNumber,
  pagesText,
  POLARITY_WORDS,
  playingTime,
  signed,
  TOO_LITTLE,
} from '../../report/index.js';
import { plotArc } from './arcPlot.js';
import { fit, printable, wrap } from './columns.js';
import type { Style } from './style.js';

const COLUMNS = 80;
const PLOT_ROWS = 9;
const HEADING_COLUMNS = 34;
const GAUGE_COLUMNS = 13;
const GAUGE_HEAD = '−     0     +';
/** The gauge's ends: means of scenes and characters hardly ever lie further out. */
const GAUGE_EXTENT = 0.6;
const READS_AS_COLUMNS = 22;
const MOST_TURNS = 5;
const MOST_CHARACTERS = 8;
const QUOTE_COLUMNS = COLUMNS - 8;

/** An analysis as a person reads it in a terminal of 80 columns. */
export function analysisText(title: string, analysis: Analysis, style: Style): string {
  const sections = [
    [style.strong(printable(title)), summaryLine(analysis), ...authorLines(analysis)],
    arcSection(analysis, style),
    sceneSection(analysis, style),
    turnSection(analysis, style),
    characterSection(analysis, style),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function summaryLine({ pages, minutes, scenes, words }: Analysis): string {
  const length = pagesText(Math.max(1, Math.round(pages * 8)));
  return `${counted(countScenes(scenes), 'scene')}, ${length}, ${playingTime(minutes)}, ${words} words read`;
}

/** What the author said of lines, where it changes what is told here. */
function authorLines({ passages }: Analysis): readonly string[] {
  const sentence = authorsSentence(passages);
  return sentence === undefined ? [] : wrap(`${sentence} The model alone: --model-alone.`, COLUMNS);
}

function arcSection({ arc }: Analysis, style: Style): readonly string[] {
  if (arc === undefined) return [`The arc: ${TOO_LITTLE}.`];
  return [...plotArc(arc.valence, arc.pages, COLUMNS, PLOT_ROWS, style), ...shapeLines(arc)];
}

function shapeLines({ shape }: NonNullable<Analysis['arc']>): readonly string[] {
  const [best, next] = shape?.matches ?? [];
  if (shape === undefined || best === undefined || next === undefined) return [];
  const fits = `${best.shape} (correlation ${best.correlation.toFixed(2)}, next ${next.shape} ${next.correlation.toFixed(2)})`;
  return [
    '',
    ...wrap(
      shape.clear === undefined ? `No clear story shape; nearest is ${fits}.` : `Story shape: ${fits}.`,
      COLUMNS,
    ),
  ];
}

function sceneSection({ scenes }: Analysis, style: Style): readonly string[] {
  const head = `${'page'.padStart(4)}  ${fit('scene', HEADING_COLUMNS)} ${GAUGE_HEAD} reads as`;
  return [style.strong(head), ...scenes.map((scene) => sceneLine(scene, style))];
}

function sceneLine(scene: AnalyzedScene, style: Style): string {
  const page = String(pageNumber(scene.page)).padStart(4);
  const heading = fit(scene.heading ?? '(before the first heading)', HEADING_COLUMNS);
  const { reading } = scene;
  if (reading === undefined)
    return `${page}  ${heading} ${style.faint(fit('', GAUGE_COLUMNS))} ${style.faint(TOO_LITTLE)}`;
  const words = [POLARITY_WORDS[reading.polarity], ...reading.emotions.map(({ emotion }) => emotion)];
  const turn = reading.turn?.sure === true ? (reading.turn.delta > 0 ? ' ↗' : ' ↘') : '';
  return `${page}  ${heading} ${gauge(reading.valence, style)} ${fitWords(words, READS_AS_COLUMNS - turn.length)}${turn}`.trimEnd();
}

/** As many of the words as fit, the first whatever its length. */
function fitWords(words: readonly string[], columns: number): string {
  const text = words.reduce((kept, word) =>
    `${kept}, ${word}`.length <= columns ? `${kept}, ${word}` : kept,
  );
  return text;
}

/** Where a valence lies, its band, and the middle. */
function gauge({ value, low, high }: Estimate, style: Style): string {
  const cellOf = (valence: number) => {
    const share = Math.max(-1, Math.min(1, valence / GAUGE_EXTENT));
    return Math.round(((share + 1) / 2) * (GAUGE_COLUMNS - 1));
  };
  const cells = Array.from({ length: GAUGE_COLUMNS }, (_, cell) => {
    if (cell === cellOf(value)) return value < 0 ? style.unpleasant('●') : style.pleasant('●');
    if (cell >= cellOf(low) && cell <= cellOf(high)) return style.faint('─');
    return cell === (GAUGE_COLUMNS - 1) / 2 ? style.faint('┊') : ' ';
  });
  return cells.join('');
}

function turnSection({ arc, scenes, passages }: Analysis, style: Style): readonly string[] {
  if (arc === undefined) return [];
  const largest = arc.changePoints.slice(0, MOST_TURNS).sort((a, b) => a.page - b.page);
  const turns = largest.flatMap(({ scene, evidence, page, until, delta }) => {
    const at = scenes[scene];
    const direction = `${delta > 0 ? 'lighter' : 'darker'} ${levelLength({ page, until })}`;
    const line = `p. ${String(pageNumber(page)).padStart(3)}  ${signed(delta)}  ${direction}: ${printable(at?.heading ?? '')}`;
    return [fit(line, COLUMNS).trimEnd(), ...quote(passages[evidence]?.plain.text, style)];
  });
  return [
    style.strong('Largest turns of the level'),
    ...(turns.length > 0 ? turns : ['none that last: the level stays as it is']),
  ];
}

function quote(text: string | undefined, style: Style): readonly string[] {
  return text === undefined ? [] : [`        ${style.faint(fit(`“${text}”`, QUOTE_COLUMNS).trimEnd())}`];
}

function characterSection({ characters }: Analysis, style: Style): readonly string[] {
  if (characters.length === 0) return [];
  const head = `${fit('Characters', 24)} ${'lines'.padStart(5)}  ${GAUGE_HEAD}  away from their usual`;
  const shown = characters.slice(0, MOST_CHARACTERS).map((character) => characterLine(character, style));
  const rest = characters.length - shown.length;
  return [style.strong(head), ...shown, ...(rest > 0 ? [style.faint(`and ${rest} more`)] : [])];
}

function characterLine({ name, lines, valence, dynamics }: CharacterReading, style: Style): string {
  const away = dynamics === undefined ? '' : counted(dynamics.displacements.length, 'time');
  const reads = valence === undefined ? style.faint(TOO_LITTLE) : `${gauge(valence, style)}  ${away}`;
  return `${fit(name, 24)} ${String(lines).padStart(5)}  ${reads}`.trimEnd();
}
