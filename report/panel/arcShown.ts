import type { ArcRequest } from './arcView.js';
import type { BeatSheetName } from './beatSheets.js';

/** How an arc is shown, in the panel and in the pictures that are made of it. All of it is the writer's choice. */
export interface ArcShown extends ArcRequest {
  /** First and last page in sight, from 0; absent when the whole script is. */
  readonly zoom?: PageRange;
  /** The scenes behind the line. */
  readonly points: boolean;
  /** The uncertainty of each series. */
  readonly band: boolean;
  /** The strip of scenes by emotion. */
  readonly emotions: boolean;
  /** What the author marked, where there are marks. */
  readonly intended: boolean;
  /** A mark for each scene in which something is found. */
  readonly findings: boolean;
  /** The arc of a what-if, where there is one. */
  readonly whatIf: boolean;
  /** The story shape that comes nearest. */
  readonly shape: boolean;
  readonly beatSheet: BeatSheetName;
}

export interface PageRange {
  readonly from: number;
  readonly to: number;
}

/** What is shown before anything is chosen. */
export const FIRST_SHOWN: ArcShown = {
  axis: 'valence',
  series: ['overall'],
  points: true,
  band: true,
  emotions: true,
  intended: true,
  findings: true,
  whatIf: true,
  shape: false,
  beatSheet: 'none',
};
