import { quantile } from '../statistics/weighted.js';
import { NORMED_CODES } from './finding.js';

/** What a norm is measured of: scenes as such, and for each finding that rests on a norm what its file says. */
export const MEASURES = ['scene-valence', 'scene-arousal', ...NORMED_CODES] as const;

export type Measure = (typeof MEASURES)[number];

/** Percentiles measured with one model over produced features: data that comes with the model. */
export interface Norms {
  /** How many features. */
  readonly films: number;
  /** SHA-256 of the weights and of the calibration they were measured with. */
  readonly model: string;
  readonly calibration: string;
  /** Per measure, its values at `NORM_SHARES`, never decreasing. */
  readonly measures: Readonly<Record<Measure, readonly number[]>>;
}

/** Where the quantiles are taken: each percent, and finer at the top, where findings of single lines begin. */
export const NORM_SHARES: readonly number[] = [
  ...Array.from({ length: 100 }, (_, percent) => percent / 100),
  ...Array.from({ length: 11 }, (_, tenth) => (990 + tenth) / 1000).slice(1),
];

const NORM_DECIMALS = 5;

/** The quantiles of measured values at `NORM_SHARES`. */
export function normOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return NORM_SHARES.map((share) => Number(quantile(sorted, share).toFixed(NORM_DECIMALS)));
}

/** The share of a norm that lies below a value, interpolated, in [0, 1]; ties count as not below. */
export function percentileIn(norm: readonly number[], value: number): number {
  const above = norm.findIndex((quantileValue) => quantileValue >= value);
  if (above === -1) return 1;
  const high = norm[above] ?? 0;
  const low = norm[above - 1];
  if (low === undefined) return 0;
  const from = NORM_SHARES[above - 1] ?? 0;
  const to = NORM_SHARES[above] ?? 1;
  return from + (to - from) * ((value - low) / (high - low));
}

/** The value of a norm at one of `NORM_SHARES`. */
export function quantileOf(norm: readonly number[], share: number): number {
  return norm[NORM_SHARES.indexOf(share)] ?? 0;
}

/** The deviation of a norm: half of what its middle two thirds span, as those of a normal distribution do. */
export function deviationOf(norm: readonly number[]): number {
  return (quantileOf(norm, 0.84) - quantileOf(norm, 0.16)) / 2;
}

/** Reads norms from parsed JSON; throws an `Error` that names the part that is missing or out of order. */
export function parseNorms(json: unknown): Norms {
  const { films, model, calibration, measures } = recordOf(json);
  if (typeof films !== 'number' || typeof model !== 'string' || typeof calibration !== 'string')
    throw new Error('The norms do not say of what they are.');
  const byMeasure = recordOf(measures);
  const parsed = MEASURES.map((measure) => [measure, quantilesOf(measure, byMeasure[measure])] as const);
  return {
    films,
    model,
    calibration,
    measures: Object.fromEntries(parsed) as Record<Measure, readonly number[]>,
  };
}

function quantilesOf(measure: Measure, json: unknown): readonly number[] {
  const values = Array.isArray(json) ? json.filter((value) => typeof value === 'number') : [];
  const rises = values.every((value, index) => value >= (values[index - 1] ?? -Infinity));
  if (values.length !== NORM_SHARES.length || !rises)
    throw new Error(`The norm of ${measure} is incomplete or out of order.`);
  return values;
}

function recordOf(json: unknown): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null) throw new Error('The norms are no object.');
  return json as Readonly<Record<string, unknown>>;
}
