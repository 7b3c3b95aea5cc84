import type { PageRange } from './arcShown.js';
import type { ArcAxis } from './arcView.js';

/** More turns than this would hide the line. */
const MOST_TURNS = 3;

/** The turns that are marked: the largest, where valence is drawn and as far as they are in sight. */
export function shownTurns<Turn extends { readonly page: number }>(
  { axis, turns }: { readonly axis: ArcAxis; readonly turns: readonly Turn[] },
  { from, to }: PageRange,
): readonly Turn[] {
  if (axis !== 'valence') return [];
  return turns.slice(0, MOST_TURNS).filter(({ page }) => page >= from && page <= to);
}
