import { clamp, mean } from '../../core/statistics/weighted.js';
import { spread } from './metrics.js';

/**
 * What people's ratings mean on the scale that is shown: EmoBank's are on a narrower one, so the line that gives
 * ratings and readings equal mean and spread takes one to the other. (A least-squares line would not do:
 * inverted, it stretches the raters' own disagreement.)
 */
export function ratingRuler(readings: Float64Array, ratings: Float64Array): (rating: number) => number {
  const gain = spread(readings) / spread(ratings);
  const [read, rated] = [mean([...readings]), mean([...ratings])];
  return (rating) => clamp(read + (rating - rated) * gain, -1, 1);
}
