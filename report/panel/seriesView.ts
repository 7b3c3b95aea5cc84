import { type Analysis, MIN_ARC_LINES, readHome, readSeries } from '../../core/index.js';
import { shorten } from '../text/markup.js';
import type { ArcAxis, SeriesChoice, SeriesId, SeriesView } from './arcView.js';
import type { ReadPassage } from './readPassage.js';

const LONGEST_NAME = 40;
const CHARACTER = 'character:';

/** The series of one character. */
function characterSeries(name: string): SeriesId {
  return `${CHARACTER}${name}`;
}

/** Every series with enough lines to draw: overall, dialogue, action, then characters, those with most lines first. */
export function seriesChoices(lines: readonly ReadPassage[]): readonly SeriesChoice[] {
  const spoken = new Map<SeriesId, number>();
  for (const { speaker } of lines) {
    if (speaker === undefined) continue;
    const id = characterSeries(speaker);
    spoken.set(id, (spoken.get(id) ?? 0) + 1);
  }
  const dialogue = lines.filter(linesOf('dialogue')).length;
  const whole: readonly (readonly [SeriesId, number])[] = [
    ['overall', lines.length],
    ['dialogue', dialogue],
    ['action', lines.length - dialogue],
  ];
  return [...whole, ...[...spoken].sort(([, a], [, b]) => b - a)].flatMap(([id, count]) =>
    count < MIN_ARC_LINES ? [] : [{ id, name: nameOf(id), lines: count }],
  );
}

/** A series on an axis; `undefined` when it has too few lines. */
export function seriesView(
  id: SeriesId,
  axis: ArcAxis,
  lines: readonly ReadPassage[],
  { pages, residuals }: Analysis,
): SeriesView | undefined {
  const own = lines.filter(linesOf(id));
  const points = readSeries(own, axis, pages, residuals);
  if (points.length < 2) return undefined;
  const home = id.startsWith(CHARACTER) ? readHome(own, axis) : undefined;
  return { id, name: nameOf(id), lines: own.length, points, ...(home && { homeBase: home }) };
}

function linesOf(id: SeriesId): (line: ReadPassage) => boolean {
  if (id === 'overall') return () => true;
  if (id === 'dialogue' || id === 'action') return ({ kind }) => kind === id;
  const name = id.slice(CHARACTER.length);
  return ({ speaker }) => speaker === name;
}

function nameOf(id: SeriesId): string {
  if (id === 'overall') return 'Overall';
  if (id === 'dialogue') return 'Dialogue';
  return id === 'action' ? 'Action' : shorten(id.slice(CHARACTER.length), LONGEST_NAME);
}
