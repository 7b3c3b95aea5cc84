import type { Screenplay } from '../screenplay/elements.js';
import { finish, type Steps } from '../steps.js';
import { type LineOffsets, layOut } from './layout.js';
import { passageSteps, type Passage, type Scene } from './passages.js';
import { windowSteps, type Window } from './windows.js';

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
  return finish(prepareSteps(screenplay, countTokens));
}

/** As `prepareScript`, with a pause after each scene. */
export function* prepareSteps(screenplay: Screenplay, countTokens: (text: string) => number): Steps<Script> {
  const lineOffsets = layOut(screenplay.elements);
  const { scenes, passages } = yield* passageSteps(screenplay, lineOffsets, countTokens);
  const windows = yield* windowSteps(scenes, passages, countTokens);
  return { screenplay, scenes, passages, windows, lineOffsets };
}
