import { EMOTIONS, type Polarity, type Reading } from '../../core/index.js';
import type { Marks } from './labelGroups.js';
import type { Lines } from './metrics.js';
import { dialogues, type Row } from './rows.js';
import type { Score } from './scorers.js';

/** Labelled rows beside what was read in them. */
export interface ReadRows<Said> {
  readonly rows: readonly Row[];
  readonly readings: readonly Said[];
  /** The lines of each dialogue, or each line alone: what a bootstrap draws. */
  readonly units: readonly Lines[];
}

export const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive'];

/** Reads each row among its dialogue's others, or alone where the set has no dialogues. */
export function readInContext<Said>(score: Score<Said>, rows: readonly Row[]): Promise<ReadRows<Said>> {
  return readGroups(score, rows[0]?.context === undefined ? rows.map((row) => [row]) : dialogues(rows));
}

/** Reads each row alone, whatever stands around it. The bootstrap still draws whole dialogues. */
export async function readAlone<Said>(score: Score<Said>, rows: readonly Row[]): Promise<ReadRows<Said>> {
  const readings = await score(rows.map(({ text }) => [text]));
  return { rows, readings: readings.flat(), units: unitsOf(dialogues(rows)) };
}

/** Reads each row by itself after the lines that it gives as its context, for sets that draw lines from dialogues. */
export async function readAfterContext<Said>(
  score: Score<Said>,
  rows: readonly Row[],
): Promise<ReadRows<Said>> {
  const readings = await score(rows.map(({ text, context = [] }) => [...context, text]));
  return {
    rows,
    readings: readings.flatMap((ofDialogue) => ofDialogue.slice(-1)),
    units: unitsOf(rows.map((row) => [row])),
  };
}

/** The emotions' probabilities, line by line, one series for each of `EMOTIONS`. */
export function probabilitiesOf({ readings }: ReadRows<Reading>): readonly Float64Array[] {
  return EMOTIONS.map((emotion) => Float64Array.from(readings, ({ emotions }) => emotions[emotion]));
}

/** Which lines show an emotion, for each of `EMOTIONS`. */
export function shownOf({ readings }: ReadRows<Reading>): readonly Marks[] {
  return EMOTIONS.map((emotion) =>
    Uint8Array.from(readings, ({ shown }) => (shown.includes(emotion) ? 1 : 0)),
  );
}

/** Each line's polarity as its index in `POLARITIES`. */
export function polaritiesOf({ readings }: ReadRows<{ readonly polarity: Polarity }>): Uint8Array {
  return Uint8Array.from(readings, ({ polarity }) => POLARITIES.indexOf(polarity));
}

/** Each line's valence. */
export function valencesOf({ readings }: ReadRows<{ readonly valence: number }>): Float64Array {
  return Float64Array.from(readings, ({ valence }) => valence);
}

/** Each row's labelled polarity as its index in `POLARITIES`, of sets whose valence is -1, 0 or 1. */
export function labelledPolarities(rows: readonly Row[]): Uint8Array {
  return Uint8Array.from(rows, ({ valence = 0 }) => Math.trunc(valence) + 1);
}

async function readGroups<Said>(
  score: Score<Said>,
  groups: readonly (readonly Row[])[],
): Promise<ReadRows<Said>> {
  const readings = await score(groups.map((group) => group.map(({ text }) => text)));
  return { rows: groups.flat(), readings: readings.flat(), units: unitsOf(groups) };
}

function unitsOf(groups: readonly (readonly Row[])[]): readonly Lines[] {
  let next = 0;
  return groups.map(({ length }) => {
    next += length;
    return Int32Array.from({ length }, (_, index) => next - length + index);
  });
}
