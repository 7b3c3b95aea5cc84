import stringWidth from 'string-width';
import type { AnalyzedScene } from '../../core/index.js';
import { pageNumber, POLARITY_WORDS, TOO_LITTLE } from '../../report/index.js';
import { fit, printable, wrap } from './columns.js';
import { gauge, GAUGE_COLUMNS, GAUGE_EXTENT, GAUGE_HEAD, GAUGE_SIGNS } from './gauge.js';
import type { Style } from './style.js';

const PAGE_COLUMNS = 4;
/** All but the heading and what the scene reads as, with the spaces between. */
const FIXED_COLUMNS = PAGE_COLUMNS + 2 + 1 + GAUGE_COLUMNS + 1;
/** So much of what is left a long heading has at least, as long as a word and a feeling have room beside it. */
const HEADING_SHARE = 0.58;
const LEAST_READS_AS = 20;
const READS_AS = 'reads as';
const TURNS = { up: '↗', down: '↘' } as const;
const MORE = ' …';

/** A scene as the table tells of it, before it is known how much has room. */
interface Row {
  readonly page: number;
  readonly heading: string;
  readonly gauge: string;
  /** What it reads as, the strongest first. */
  readonly words: readonly string[];
  readonly turn: string;
}

/** The scenes, one a line, and what the signs among them mean. */
export function sceneTable(
  scenes: readonly AnalyzedScene[],
  style: Style,
  columns: number,
): readonly string[] {
  const rows = scenes.map((scene) => rowOf(scene, style));
  const room = columns - FIXED_COLUMNS;
  const forHeadings = headingColumns(rows, room);
  const head = `${'page'.padStart(PAGE_COLUMNS)}  ${fit('scene', forHeadings)} ${GAUGE_HEAD} ${READS_AS}`;
  const lines = rows.map((row) => {
    const page = String(row.page).padStart(PAGE_COLUMNS);
    const words = readsAs(row, room - forHeadings);
    const said = row.gauge.trim() === '' ? style.faint(words) : words;
    return `${page}  ${fit(row.heading, forHeadings)} ${row.gauge} ${said}`.trimEnd();
  });
  return [style.strong(head), ...lines, ...wrap(legend(rows), columns).map((line) => style.faint(line))];
}

/** As many columns as the longest heading takes, unless what scenes read as needs them more. */
function headingColumns(rows: readonly Row[], room: number): number {
  const longest = Math.max(...rows.map(({ heading }) => stringWidth(heading)));
  const said = Math.max(READS_AS.length, ...rows.map((row) => readsAs(row, Infinity).length));
  const least = Math.min(Math.floor(room * HEADING_SHARE), room - LEAST_READS_AS);
  return Math.min(longest, Math.max(room - said, least));
}

function rowOf({ page, heading, reading }: AnalyzedScene, style: Style): Row {
  const place = { page: pageNumber(page), heading: printable(heading ?? '(before the first heading)') };
  if (reading === undefined)
    return { ...place, gauge: ' '.repeat(GAUGE_COLUMNS), words: [TOO_LITTLE], turn: '' };
  const { polarity, emotions, valence, turn } = reading;
  return {
    ...place,
    gauge: gauge(valence, style),
    words: [POLARITY_WORDS[polarity], ...emotions.map(({ emotion }) => emotion)],
    turn: turn?.sure === true ? (turn.delta > 0 ? TURNS.up : TURNS.down) : '',
  };
}

/** What a scene reads as in so many columns: a weaker feeling never stands where a stronger one had no room. */
function readsAs({ words, turn }: Row, columns: number): string {
  const end = turn === '' ? '' : ` ${turn}`;
  const shorter = words.map((_, cut) => {
    const kept = words.slice(0, words.length - cut).join(', ');
    return `${kept}${cut === 0 ? '' : MORE}${end}`;
  });
  return shorter.find((text) => text.length <= columns) ?? shorter.at(-1) ?? '';
}

/** What the signs in the rows mean, those that are there. */
function legend(rows: readonly Row[]): string {
  const shown = rows.map((row) => row.gauge + row.turn).join('');
  const meanings = [
    [GAUGE_SIGNS.value, `what it reads as, from −${GAUGE_EXTENT} to +${GAUGE_EXTENT}`],
    [GAUGE_SIGNS.band, 'its band, which holds it in nine cases of ten'],
    [GAUGE_SIGNS.middle, 'neutral'],
    [TURNS.up, 'ends lighter than it begins'],
    [TURNS.down, 'ends darker than it begins'],
  ] as const;
  return meanings
    .filter(([sign]) => shown.includes(sign))
    .map(([sign, meaning]) => `${sign} ${meaning}`)
    .join('; ');
}
