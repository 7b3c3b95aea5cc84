import { NORMAL_90 } from '../../../core/statistics/estimate.js';
import type { Reading } from '../../../core/index.js';
import { figureOf, type Figure, type Figures } from '../figures.js';
import { type Marks, markWhere } from '../labelGroups.js';
import { share } from '../metrics.js';
import { type ReadRows, valencesOf } from '../readRows.js';
import { ratingRuler } from '../ratingRuler.js';
import type { Row } from '../rows.js';

/** The share of lines that are looked at apart: the surest, and the least sure. */
const EDGE_SHARE = 0.2;

/**
 * How often a line's 90 % band holds what its raters meant, over all lines and over those with the narrowest and
 * the widest bands. The ruler from ratings to readings is the tuning lines'.
 */
export function bandFigures(tuning: ReadRows<Reading>, read: ReadRows<Reading>): Figures {
  const meant = ratingRuler(valencesOf(tuning), ratingsOf(tuning.rows));
  const held = markWhere(read.readings, ({ valence, error }, line) => {
    return Math.abs(valence - meant(read.rows[line]?.valence ?? 0)) <= NORMAL_90 * error;
  });
  const bySureness = [...read.readings.keys()].sort(
    (a, b) => (read.readings[a]?.error ?? 0) - (read.readings[b]?.error ?? 0),
  );
  const edge = Math.round(bySureness.length * EDGE_SHARE);
  const title = 'EmoBank, ratings within the 90 % band of their line';
  return {
    'emobank.held': heldFigure(title, held, bySureness),
    'emobank.heldSure': heldFigure(`${title}, narrowest fifth`, held, bySureness.slice(0, edge)),
    'emobank.heldUnsure': heldFigure(`${title}, widest fifth`, held, bySureness.slice(-edge)),
  };
}

function heldFigure(title: string, held: Marks, chosen: readonly number[]): Figure {
  const marks = Uint8Array.from(chosen, (line) => held[line] ?? 0);
  const units = chosen.map((_, index) => Int32Array.of(index));
  return figureOf(title, { rows: marks, units }, (lines) => share(marks, lines));
}

function ratingsOf(rows: readonly Row[]): Float64Array {
  return Float64Array.from(rows, ({ valence = 0 }) => valence);
}
