import { bootstrapInterval, type Interval } from './bootstrap.js';
import { allLines, type Lines } from './metrics.js';

/** One row of the card's table. */
export interface Figure {
  readonly title: string;
  readonly value: number;
  /** 95 %, by resampling lines or dialogues. */
  readonly interval?: Interval;
  readonly lines: number;
  /** What always saying the commonest answer reaches. */
  readonly majority?: number;
  /** What a list of words reaches. */
  readonly wordList?: number;
}

/** By a name that stays the same from model to model. */
export type Figures = Readonly<Record<string, Figure>>;

export type Baselines = Pick<Figure, 'majority' | 'wordList'>;

/** A figure of read rows, with its interval and what it is compared to. */
export function figureOf(
  title: string,
  { rows, units }: { readonly rows: ArrayLike<unknown>; readonly units: readonly Lines[] },
  statistic: (lines: Lines) => number,
  baselines: Baselines = {},
): Figure {
  return {
    title,
    value: statistic(allLines(rows.length)),
    interval: bootstrapInterval(statistic, units),
    lines: rows.length,
    ...baselines,
  };
}
