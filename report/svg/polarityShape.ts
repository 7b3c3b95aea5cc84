import type { Polarity } from '../../core/index.js';
import { oneDecimal, type Point } from './arcScale.js';

/** Triangle up, circle or triangle down around a point, `size` units to its corners. Coloured by its class. */
export function polarityShape(polarity: Polarity, { x, y }: Point, size: number): string {
  // A triangle covers less than a circle of its radius.
  const radius = oneDecimal(size * 1.2);
  if (polarity === 'neutral') {
    return `<circle class="uc-neutral" cx="${x}" cy="${y}" r="${oneDecimal(size * 0.8)}"/>`;
  }
  const up = polarity === 'positive' ? -1 : 1;
  const corners = [
    [x, oneDecimal(y + up * radius)],
    [oneDecimal(x + 0.9 * radius), oneDecimal(y - 0.6 * up * radius)],
    [oneDecimal(x - 0.9 * radius), oneDecimal(y - 0.6 * up * radius)],
  ];
  return `<path class="uc-${polarity}" d="M${corners.map((corner) => corner.join(' ')).join('L')}Z"/>`;
}
