import type { Box, Point } from './arcScale.js';

/** A label to be written near a point. Those asked for first are placed first. */
export interface LabelRequest {
  readonly text: string;
  readonly at: Point;
  readonly side: 'above' | 'below';
  /** Space to leave between the point and the label. */
  readonly gap: number;
}

/** A label with the middle of its base line, and the point it speaks of. */
export interface PlacedLabel extends Point {
  readonly text: string;
  readonly at: Point;
  /** Whether it stands so far off that a line must lead to its point. */
  readonly isApart: boolean;
}

const LABEL_HEIGHT = 15;
const BASE_LINE = 4;
const PADDING = 5;
/** Tried in this order: near before far, centred before aside. */
const LIFTS = [0, 1, 2, 3, 4];
const SHIFTS = [0, -0.25, 0.25, -0.5, 0.5];

/**
 * Finds each label a place inside `bounds` where it covers neither another label nor a point of `obstacles`.
 * A label for which there is no such place is left out.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  bounds: Box,
  obstacles: readonly Point[],
): readonly PlacedLabel[] {
  const boxes: Box[] = [];
  return requests.flatMap((request) => {
    const width = textWidth(request.text) + 2 * PADDING;
    const candidates = LIFTS.flatMap((lift) =>
      SHIFTS.map((shift) => placeAt(request, width, bounds, lift, shift)),
    );
    const free = candidates.find(
      ({ box }) =>
        isWithin(box, bounds) &&
        !boxes.some((other) => overlap(box, other)) &&
        !obstacles.some((point) => holds(box, point)),
    );
    if (free === undefined) return [];
    boxes.push(free.box);
    return [free.label];
  });
}

function placeAt(
  { text, at, side, gap }: LabelRequest,
  width: number,
  bounds: Box,
  lift: number,
  shift: number,
) {
  const wished = at.x + shift * width - width / 2;
  const left = Math.min(Math.max(wished, bounds.left), bounds.right - width);
  const away = gap + lift * LABEL_HEIGHT;
  const top = side === 'above' ? at.y - away - LABEL_HEIGHT : at.y + away;
  const box = { left, right: left + width, top, bottom: top + LABEL_HEIGHT };
  const label = { text, at, x: left + width / 2, y: box.bottom - BASE_LINE, isApart: lift > 1 };
  return { box, label };
}

/** About how wide a text is in 12-pixel sans serif: no font is at hand to measure with. */
export function textWidth(text: string): number {
  return Array.from(text).reduce((width, character) => {
    if (character >= '\u2E80') return width + 12;
    return width + (/[\p{Lu}\p{N}]/u.test(character) ? 8.2 : 6.2);
  }, 0);
}

function isWithin(box: Box, bounds: Box): boolean {
  return (
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function holds(box: Box, { x, y }: Point): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}
