import type { ScenePlace } from '../core/screenplay/moveScenes.js';
import type { DocumentParams } from './editorMessages.js';

/**
 * What the language server and an editor say to each other about what-ifs: texts in which a writer tries out changes
 * of a script. A what-if is an open document of its own, read as any other, with what was said of its script.
 */

/** From the client, no answer: a document is a what-if of a script until it is closed, or no longer. Params `WhatIfParams`. */
export const WHAT_IF_NOTIFICATION = 'undercurrent/whatIf';
/** Answers `MoveScenesAnswer | null`; params `MoveScenesParams`: a text with its scenes in another order. */
export const MOVE_SCENES_REQUEST = 'undercurrent/moveScenes';

export interface WhatIfParams extends DocumentParams {
  /** Absent once it is no longer one. */
  readonly script?: string;
}

export interface MoveScenesParams extends DocumentParams {
  /**
   * The document whose lines are spoken of, where it is another: a script, of whose what-if the scenes are to be moved.
   */
  readonly linesOf?: string;
  /** A line of each scene to be moved: its heading's, or any below it. */
  readonly lines: readonly number[];
  /** Where they go: to a place, past the scene at a line that they were dropped on, or one step as a whole. */
  readonly to:
    ScenePlace | { readonly side: 'past'; readonly line: number } | { readonly side: 'up' | 'down' };
}

export interface MoveScenesAnswer {
  readonly version: number;
  readonly text: string;
  /** The lines on which the moved scenes' headings stand now. */
  readonly lines: readonly number[];
}
