import type { Problem, ScreenplayElement } from './elements.js';
import type { VisibleLine } from './visibleLines.js';

/** Where the reading of a group stands. */
export interface Place {
  readonly text: string;
  readonly lines: readonly VisibleLine[];
  readonly index: number;
  readonly afterBlank: boolean;
}

export interface Step {
  readonly elements: readonly ScreenplayElement[];
  readonly next: number;
  readonly problem?: Problem;
}

/** Reads the element that begins with a line, if it is one of its kind. */
export type ElementReader = (place: Place, line: VisibleLine) => Step | undefined;
