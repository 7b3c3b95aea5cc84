import { clamp, mean, standardDeviation } from '../statistics/weighted.js';

/** A line as the model reads it and as its author does, both valences in -1..1. */
export interface CorrectedPair {
  readonly model: number;
  readonly valence: number;
}

/** How the readings of one project are moved towards its author: `scale * valence + offset`, within -1..1. */
export interface ProjectCalibration {
  readonly offset: number;
  /** Positive: 1 divided by the temperature. Order is kept. */
  readonly scale: number;
  /** On how many corrections it rests. */
  readonly corrections: number;
}

/** Fewer corrections than this tell single lines, not a way of reading. */
export const MIN_CORRECTIONS = 8;
/** How far authors are expected to differ from the model throughout: standard deviations of offset and scale. */
const PRIOR = { offset: 0.1, scale: 0.15 };
/** The scale stays positive, whatever a handful of corrections says. */
const SCALE = { least: 0.5, most: 1.5 };
/** An author corrects what is off: corrections overstate by about this much, so that only the rest of it is believed. */
const OVERSTATEMENT = 0.5;
/**
 * The corrections must be read better by this many standard errors. With one, every fifth author who reads as the
 * model does seemed to differ, and their other lines were read worse for it; with this, two or three of a hundred.
 */
const SURE_ERRORS = 2.5;

/**
 * Fits offset and scale to an author's corrections by ridge regression towards no change (the MAP estimate of a
 * linear model with normal priors; Hoerl and Kennard 1970), for the model's `residual` error a line. `undefined` for
 * fewer than eight corrections, and where it would not have read the corrections themselves better, each from all
 * the others, by 2.5 standard errors.
 */
export function fitProjectCalibration(
  pairs: readonly CorrectedPair[],
  residual: number,
): ProjectCalibration | undefined {
  if (pairs.length < MIN_CORRECTIONS) return undefined;
  const gains = pairs.map((pair, index) => {
    const others = fit(pairs.toSpliced(index, 1), residual);
    return (pair.valence - pair.model) ** 2 - (pair.valence - recalibrated(pair.model, others)) ** 2;
  });
  const standardError = standardDeviation(gains) / Math.sqrt(gains.length);
  if (mean(gains) < SURE_ERRORS * standardError) return undefined;
  return { ...fit(pairs, residual), corrections: pairs.length };
}

/** A valence as the calibration moves it. */
export function recalibrated(
  valence: number,
  { offset, scale }: Pick<ProjectCalibration, 'offset' | 'scale'>,
): number {
  return clamp(offset + scale * valence, -1, 1);
}

/** The two normal equations of `valence - model = offset + (scale - 1) * model`, with the priors on their diagonal. */
function fit(
  pairs: readonly CorrectedPair[],
  residual: number,
): Pick<ProjectCalibration, 'offset' | 'scale'> {
  const sum = (of: (pair: CorrectedPair) => number) => pairs.reduce((total, pair) => total + of(pair), 0);
  const differences = sum(({ model, valence }) => valence - model);
  const products = sum(({ model, valence }) => model * (valence - model));
  const models = sum(({ model }) => model);
  const offsetWeight = pairs.length + residual ** 2 / PRIOR.offset ** 2;
  const scaleWeight = sum(({ model }) => model ** 2) + residual ** 2 / PRIOR.scale ** 2;
  const determinant = offsetWeight * scaleWeight - models ** 2;
  const offset = (differences * scaleWeight - products * models) / determinant;
  const change = (products * offsetWeight - differences * models) / determinant;
  const believed = 1 - OVERSTATEMENT;
  return { offset: believed * offset, scale: clamp(1 + believed * change, SCALE.least, SCALE.most) };
}
