import { correlation } from '../statistics/weighted.js';
import type { ArcPoint } from './smooth.js';

/** The six emotional arcs of Reagan, Mitchell, Kiley, Danforth and Dodds (2016), after Vonnegut. */
export const STORY_SHAPES = [
  'rags to riches',
  'riches to rags',
  'man in a hole',
  'icarus',
  'cinderella',
  'oedipus',
] as const;

export type StoryShape = (typeof STORY_SHAPES)[number];

export interface StoryShapeMatch {
  readonly shape: StoryShape;
  /** Pearson's correlation of the arc with the shape, in -1..1. */
  readonly correlation: number;
}

export interface StoryShapeReading {
  /** All six, best first. */
  readonly matches: readonly StoryShapeMatch[];
  /** The best one, when it fits well and clearly better than the next. */
  readonly clear?: StoryShape;
  /** The best correlation less the next one. */
  readonly margin: number;
}

/** A shape that explains less than half of the arc's variance is not called by its name. */
const MIN_CORRELATION = Math.SQRT1_2;
const MIN_MARGIN = 0.1;
/** A shape of a few pages is no story's. */
const MIN_PAGES = 4;

/** The first three cosine modes, both ways up: 0 is the start of the script, 1 its end. */
const SHAPE_AT: Readonly<Record<StoryShape, (at: number) => number>> = {
  'rags to riches': (at) => -Math.cos(Math.PI * at),
  'riches to rags': (at) => Math.cos(Math.PI * at),
  'man in a hole': (at) => Math.cos(2 * Math.PI * at),
  icarus: (at) => -Math.cos(2 * Math.PI * at),
  cinderella: (at) => -Math.cos(3 * Math.PI * at),
  oedipus: (at) => Math.cos(3 * Math.PI * at),
};

/** The height of a shape, in -1..1, at a share of the script in 0..1. */
export function storyShapeAt(shape: StoryShape, share: number): number {
  return SHAPE_AT[shape](share);
}

/** Compares an arc at even places with the six shapes; `undefined` for a script too short to have one. */
export function matchStoryShapes(arc: readonly ArcPoint[]): StoryShapeReading | undefined {
  const pages = arc.at(-1)?.page ?? 0;
  if (pages < MIN_PAGES) return undefined;
  const values = arc.map(({ value }) => value);
  const matches = STORY_SHAPES.map((shape) => ({
    shape,
    correlation: correlation(
      values,
      arc.map(({ page }) => SHAPE_AT[shape](page / pages)),
    ),
  })).sort((a, b) => b.correlation - a.correlation);
  const [best, next] = matches;
  if (best === undefined || next === undefined) return undefined;
  const margin = best.correlation - next.correlation;
  const isClear = best.correlation >= MIN_CORRELATION && margin >= MIN_MARGIN;
  return { matches, margin, ...(isClear && { clear: best.shape }) };
}
