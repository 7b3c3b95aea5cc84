import type { PanelState } from '../../protocol/panelState.js';
import type { PageRange } from '../../report/panel/arcShown.js';
import type { ArcView } from '../../report/panel/arcView.js';
import type { Theme } from '../theme.js';

/** What the chart and its strip draw. */
export interface ChartModel {
  readonly view: ArcView;
  readonly state: PanelState;
  /** How many pages there are to be shown: the script's, or those of a what-if that has more. */
  readonly pages: number;
  readonly range: PageRange;
  readonly theme: Theme;
  /** The width of the panel, in CSS pixels. */
  readonly width: number;
}

/** Where the chart stands in its canvas, in CSS pixels. */
export interface Geometry {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  xOf(page: number): number;
  yOf(value: number): number;
  pageAt(x: number): number;
}

/** Narrower than this, there is no room beside the chart. */
const NARROW = 560;
/** Room for the numbers of the axis; when wide, for the names of emotions too. */
const GUTTER = { narrow: 40, wide: 92 };

export function isNarrow(width: number): boolean {
  return width < NARROW;
}

/** The width kept free at the left of the chart. */
export function gutterOf(width: number): number {
  return isNarrow(width) ? GUTTER.narrow : GUTTER.wide;
}
