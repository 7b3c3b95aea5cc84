import {
  type Estimate,
  type Polarity,
  type StoryShape,
  storyShapeAt,
  type ValueTurn,
} from '../../core/index.js';
import { shapeName, signed } from '../text/words.js';
import { oneDecimal } from './arcScale.js';
import { polarityShape } from './polarityShape.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

const BAR = { width: 112, height: 18, inset: 7 };
const SLOPE = { width: 46, height: 32, inset: 4 };
const METER = { width: 44, height: 6 };
const ICON = { width: 72, height: 34, inset: 4, points: 25 };

/** A value on the line from -1 to 1, with its band behind it. */
export function valenceBar({ value, low, high }: Estimate, polarity: Polarity): string {
  const x = (valence: number) => oneDecimal(BAR.inset + ((valence + 1) / 2) * (BAR.width - 2 * BAR.inset));
  const middle = BAR.height / 2;
  const label = `${signed(value)}, between ${signed(low)} and ${signed(high)}`;
  return picture(
    'valence-bar',
    BAR,
    label,
    `<line class="axis" x1="${x(-1)}" x2="${x(1)}" y1="${middle}" y2="${middle}"/>` +
      `<line class="axis" x1="${x(0)}" x2="${x(0)}" y1="3" y2="${BAR.height - 3}"/>` +
      `<rect class="uc-${polarity} band" x="${x(low)}" width="${oneDecimal(Math.max(1, x(high) - x(low)))}" y="${middle - 4}" height="8" rx="4"/>` +
      polarityShape(polarity, { x: x(value), y: middle }, 5),
  );
}

/** The way from entry charge to exit charge; dotted when it may be chance. */
export function turnSlope({ entry, exit, delta, sure }: ValueTurn): string {
  const y = (valence: number) =>
    oneDecimal(SLOPE.inset + ((1 - valence) / 2) * (SLOPE.height - 2 * SLOPE.inset));
  const polarity = delta > 0 ? 'positive' : 'negative';
  const [from, to] = [SLOPE.inset, SLOPE.width - SLOPE.inset];
  return picture(
    'turn-slope',
    SLOPE,
    `from ${signed(entry)} to ${signed(exit)}${sure ? '' : ', which may be chance'}`,
    `<line class="axis" x1="0" x2="${SLOPE.width}" y1="${y(0)}" y2="${y(0)}"/>` +
      `<line class="slope ${sure ? `stroke-${polarity}` : 'unsure'}" x1="${from}" y1="${y(entry)}" x2="${to}" y2="${y(exit)}"/>` +
      `<circle class="${sure ? `uc-${polarity}` : 'uc-neutral'}" cx="${to}" cy="${y(exit)}" r="3"/>`,
  );
}

/** A share in 0..1 as a short meter. */
export function shareMeter(share: number, label: string): string {
  return picture(
    'share-meter',
    METER,
    label,
    `<rect class="meter-all" width="${METER.width}" height="${METER.height}" rx="3"/>` +
      `<rect class="meter-part" width="${oneDecimal(METER.width * share)}" height="${METER.height}" rx="3"/>`,
  );
}

/** The line a story shape is named for. */
export function shapeIcon(shape: StoryShape): string {
  const points = Array.from({ length: ICON.points }, (_, index) => {
    const along = index / (ICON.points - 1);
    const height = storyShapeAt(shape, along);
    const x = ICON.inset + along * (ICON.width - 2 * ICON.inset);
    const y = ICON.inset + ((1 - height) / 2) * (ICON.height - 2 * ICON.inset);
    return `${oneDecimal(x)} ${oneDecimal(y)}`;
  });
  return picture('shape-icon', ICON, shapeName(shape), `<path class="shape-line" d="M${points.join('L')}"/>`);
}

function picture(name: string, { width, height }: Size, label: string, content: string): string {
  return `<svg class="mini ${name}" role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;
}
