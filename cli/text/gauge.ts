import type { Estimate } from '../../core/index.js';
import type { Style } from './style.js';

export const GAUGE_COLUMNS = 13;
export const GAUGE_HEAD = '−     0     +';
/** The gauge's ends: means of scenes and characters hardly ever lie further out. */
export const GAUGE_EXTENT = 0.6;
/** The signs of a gauge: where the value lies, its band, and the middle. */
export const GAUGE_SIGNS = { value: '●', band: '─', middle: '┊' } as const;

/** Where a valence lies, its band, and the middle. */
export function gauge({ value, low, high }: Estimate, style: Style): string {
  const cellOf = (valence: number) => {
    const share = Math.max(-1, Math.min(1, valence / GAUGE_EXTENT));
    return Math.round(((share + 1) / 2) * (GAUGE_COLUMNS - 1));
  };
  const cells = Array.from({ length: GAUGE_COLUMNS }, (_, cell) => {
    if (cell === cellOf(value)) return (value < 0 ? style.unpleasant : style.pleasant)(GAUGE_SIGNS.value);
    if (cell >= cellOf(low) && cell <= cellOf(high)) return style.faint(GAUGE_SIGNS.band);
    return cell === (GAUGE_COLUMNS - 1) / 2 ? style.faint(GAUGE_SIGNS.middle) : ' ';
  });
  return cells.join('');
}
