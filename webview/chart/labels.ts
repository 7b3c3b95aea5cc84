import { typicalWindows } from '../../report/panel/beatSheets.js';
import type { ExtremeView, TurnView } from '../../report/panel/arcView.js';
import type { PageRange } from '../../report/panel/arcShown.js';
import { WINDOW_FOOT } from '../../report/svg/overlayMarks.js';
import { type LabelRequest, placeLabels, type PlacedLabel } from '../../report/svg/placeLabels.js';
import { namedPlaces } from '../../report/svg/sceneLabels.js';
import { signed } from '../../report/text/words.js';
import type { ChartModel, Geometry } from './chartModel.js';
import { say } from '../say.js';

const MOST_EXTREMES = { narrow: 4, wide: 8 };
const LONGEST = { narrow: 16, wide: 28 };
/** Narrower than this between the axes, labels are short. */
const NARROW_PLOT = 480;
/** Rings, and the two words in the corners, are kept free. */
const CORNER = { width: 90, height: 20 };

/** The peaks and valleys that are marked: those in sight that stand out most. Closer to, there are more. */
export function shownExtremes(
  extremes: readonly ExtremeView[],
  { from, to }: PageRange,
  { left, right }: Geometry,
): readonly ExtremeView[] {
  return extremes
    .filter(({ page }) => page >= from && page <= to)
    .toSorted((a, b) => b.prominence - a.prominence)
    .slice(0, right - left < NARROW_PLOT ? MOST_EXTREMES.narrow : MOST_EXTREMES.wide);
}

/** The names of the scenes in which the peaks and the valleys stand, those that stand out most first. */
export function extremeLabels(
  extremes: readonly ExtremeView[],
  { view }: ChartModel,
  geometry: Geometry,
): readonly PlacedLabel[] {
  const { left, right, top, bottom, xOf, yOf } = geometry;
  const longest = right - left < NARROW_PLOT ? LONGEST.narrow : LONGEST.wide;
  const places = extremes.flatMap((extreme) => {
    const scene = view.scenes[extreme.scene];
    return scene?.heading === undefined ? [] : [{ ...extreme, scene }];
  });
  const requests = namedPlaces(places, longest, say).map(({ text, kind, page, value }): LabelRequest => ({
    text,
    at: { x: xOf(page), y: yOf(value) },
    side: kind === 'peak' ? 'above' : 'below',
    gap: 7,
  }));
  const line = view.series[0]?.points.map(({ page, value }) => ({ x: xOf(page), y: yOf(value) })) ?? [];
  const corners = [top + CORNER.height / 2, bottom - CORNER.height / 2].flatMap((y) =>
    [0.1, 0.4, 0.7, 1].map((share) => ({ x: left + share * CORNER.width, y })),
  );
  return placeLabels(requests, { left, right, top: top + 2, bottom: bottom - 6 }, [...line, ...corners]);
}

/** What changes at the turns, above the chart. */
export function turnLabels(
  turns: readonly TurnView[],
  { left, right, top, xOf }: Geometry,
): readonly PlacedLabel[] {
  const requests = turns.map(({ page, delta }): LabelRequest => ({
    text: `${delta > 0 ? '▲' : '▼'} ${signed(delta)}`,
    at: { x: xOf(page), y: top },
    side: 'above',
    gap: 2,
  }));
  return placeLabels(requests, { left: left - 20, right: right + 14, top: 0, bottom: top }, []);
}

/** The names of the typical windows, at the foot of the chart. */
export function windowLabels({ view, state, range }: ChartModel, geometry: Geometry): readonly PlacedLabel[] {
  const { left, right, top, bottom, xOf } = geometry;
  const requests = typicalWindows(state.beatSheet)
    .filter(({ at }) => at * view.pages >= range.from && at * view.pages <= range.to)
    .map(({ name, at }): LabelRequest => ({
      text: say(name),
      at: { x: xOf(at * view.pages), y: bottom - WINDOW_FOOT },
      side: 'above',
      gap: 2,
    }));
  return placeLabels(requests, { left: left + CORNER.width, right, top, bottom }, []);
}
