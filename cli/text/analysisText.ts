import stringWidth from 'string-width';
import type { Analysis, CharacterReading } from '../../core/index.js';
import {
  authorsSentence,
  counted,
  countScenes,
  lengthText,
  levelLength,
  nearestShape,
  pageNumber,
  playingTime,
  signed,
  TOO_LITTLE,
} from '../../report/index.js';
import { plotArc } from './arcPlot.js';
import { fit, printable, USUAL_COLUMNS, wrap } from './columns.js';
import { gauge, GAUGE_COLUMNS, GAUGE_HEAD } from './gauge.js';
import { sceneTable } from './sceneTable.js';
import type { Style } from './style.js';

const PLOT_ROWS = 9;
const MOST_TURNS = 5;
/** What stands before a turn's words: its page and its size. */
const TURN_COLUMNS = 15;
const MOST_CHARACTERS = 8;
const QUOTE_INDENT = 8;
const HEAD = 'Characters';
const AWAY = 'away from their usual';
const AWAY_MEANS = `${AWAY}: how often they leave what their lines mostly read as; counted from 30 lines on`;
/** All of a character's line but the name. */
const CHARACTER_COLUMNS = 1 + 5 + 2 + GAUGE_COLUMNS + 2 + AWAY.length;

/** An analysis as a person reads it in a terminal. */
export function analysisText(
  title: string,
  analysis: Analysis,
  style: Style,
  columns: number = USUAL_COLUMNS,
): string {
  const sections = [
    [
      ...wrap(printable(title), columns).map((line) => style.strong(line)),
      ...wrap(summaryLine(analysis), columns),
      ...authorLines(analysis, columns),
    ],
    arcSection(analysis, style, columns),
    analysis.scenes.length === 0 ? [] : sceneTable(analysis.scenes, style, columns),
    turnSection(analysis, style, columns),
    characterSection(analysis, style, columns),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function summaryLine({ pages, minutes, scenes, words }: Analysis): string {
  return `${counted(countScenes(scenes), 'scene')}, ${lengthText(pages)}, ${playingTime(minutes)}, ${words} words read`;
}

/** What the author said of lines, where it changes what is told here. */
function authorLines({ passages }: Analysis, columns: number): readonly string[] {
  const sentence = authorsSentence(passages);
  return sentence === undefined ? [] : wrap(`${sentence} The model alone: --model-alone.`, columns);
}

function arcSection({ arc }: Analysis, style: Style, columns: number): readonly string[] {
  if (arc === undefined) return [`The arc: ${TOO_LITTLE}.`];
  return [...plotArc(arc.valence, arc.pages, columns, PLOT_ROWS, style), ...shapeLines(arc, columns)];
}

function shapeLines({ shape }: NonNullable<Analysis['arc']>, columns: number): readonly string[] {
  const [best, next] = shape?.matches ?? [];
  if (shape === undefined || best === undefined || next === undefined) return [];
  const fits = `${best.shape} (correlation ${best.correlation.toFixed(2)}, next ${next.shape} ${next.correlation.toFixed(2)})`;
  const nearest = nearestShape(shape) === undefined ? '' : `; nearest is ${fits}`;
  const said = shape.clear === undefined ? `No clear story shape${nearest}.` : `Story shape: ${fits}.`;
  return ['', ...wrap(said, columns)];
}

function turnSection({ arc, scenes, passages }: Analysis, style: Style, columns: number): readonly string[] {
  if (arc === undefined) return [];
  const largest = arc.changePoints.slice(0, MOST_TURNS).sort((a, b) => a.page - b.page);
  const turns = largest.flatMap(({ scene, evidence, page, until, delta }) => {
    const at = scenes[scene];
    const place = `p. ${pageNumber(page)}`.padStart(6);
    const direction = `${delta > 0 ? 'lighter' : 'darker'} ${levelLength({ page, until })}`;
    const what = `${direction}: ${printable(at?.heading ?? '')}`;
    const line = `${place}  ${signed(delta)}  ${fit(what, columns - TURN_COLUMNS).trimEnd()}`;
    return [line, ...quote(passages[evidence]?.plain.text, style, columns)];
  });
  return [
    style.strong('Largest turns of the level'),
    ...(turns.length > 0 ? turns : ['none that last: the level stays as it is']),
  ];
}

function quote(text: string | undefined, style: Style, columns: number): readonly string[] {
  if (text === undefined) return [];
  const quoted = fit(`“${text}”`, columns - QUOTE_INDENT).trimEnd();
  return [`${' '.repeat(QUOTE_INDENT)}${style.faint(quoted)}`];
}

function characterSection({ characters }: Analysis, style: Style, columns: number): readonly string[] {
  if (characters.length === 0) return [];
  const told = characters.slice(0, MOST_CHARACTERS);
  const longest = Math.max(HEAD.length, ...told.map(({ name }) => stringWidth(printable(name))));
  const forNames = Math.min(longest, columns - CHARACTER_COLUMNS);
  const head = `${fit(HEAD, forNames)} ${'lines'.padStart(5)}  ${GAUGE_HEAD}  ${AWAY}`;
  const rest = characters.length - told.length;
  return [
    style.strong(head),
    ...told.map((character) => characterLine(character, style, forNames)),
    ...(rest > 0 ? [style.faint(`and ${rest} more`)] : []),
    ...(told.some(({ valence }) => valence !== undefined)
      ? wrap(AWAY_MEANS, columns).map((line) => style.faint(line))
      : []),
  ];
}

function characterLine(
  { name, lines, valence, dynamics }: CharacterReading,
  style: Style,
  forNames: number,
): string {
  const away = dynamics === undefined ? '' : counted(dynamics.displacements.length, 'time');
  const reads = valence === undefined ? style.faint(TOO_LITTLE) : `${gauge(valence, style)}  ${away}`;
  return `${fit(name, forNames)} ${String(lines).padStart(5)}  ${reads}`.trimEnd();
}
