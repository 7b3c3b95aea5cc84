import type { Screenplay } from '../screenplay/elements.js';
import { type LineOffsets, layOut } from './layout.js';
import { findPassages, type Passage, type Scene } from './passages.js';
import { cutWindows, type Window } from './windows.js';

/** A screenplay prepared for reading: what is scored, in which windows, and where it stands on the page. */
export interface Script {
  readonly screenplay: Screenplay;
  readonly scenes: readonly Scene[];
  /** In script order. */
  readonly passages: readonly Passage[];
  readonly windows: readonly Window[];
  readonly lineOffsets: LineOffsets;
}

/** Prepares a screenplay; `countTokens` is the model's own count, special tokens left out. */
export function prepareScript(screenplay: Screenplay, countTokens: (text: string) => number): Script {
  const { scenes, passages } = findPassages(screenplay, countTokens);
  return {
    screenplay,
    scenes,
    passages,
    windows: cutWindows(scenes, passages, countTokens),
    lineOffsets: layOut(screenplay.elements),
  };
}
