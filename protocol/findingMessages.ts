import type { FindingCode, Range } from '../core/index.js';
import type { DocumentParams, PlaceParams } from './editorMessages.js';

/**
 * What the language server and an editor say to each other about findings. The commands of the server work in any
 * editor; those of the client are offered only to one that says `actsOnFindings`. A command that speaks of a
 * version of the document is refused once there is a newer one.
 */

/** Of the server; takes `IgnoreFindingParams`. */
export const IGNORE_FINDING_COMMAND = 'undercurrent.ignoreFinding';
/** Of the server; takes `DocumentParams`: forgets what was ignored in a script. */
export const RESTORE_FINDINGS_COMMAND = 'undercurrent.restoreFindings';
/** Of the server; takes `ShowPlaceParams`, in editors that can be asked to show a document. */
export const SHOW_PLACE_COMMAND = 'undercurrent.showPlace';
/** Of the client; takes `ShowEvidenceParams`: reveals the lines and marks them. */
export const SHOW_EVIDENCE_COMMAND = 'undercurrent.showEvidence';
/** Of the client; takes `PlaceParams`: shows the answer to `COMPARE_REQUEST`. */
export const COMPARE_SCENE_COMMAND = 'undercurrent.compareScene';
/** Answers `DescriptionAnswer | null`; params `PlaceParams`: the scene there beside its neighbours, in words. */
export const COMPARE_REQUEST = 'undercurrent/compare';

export interface IgnoreFindingParams extends DocumentParams {
  readonly version: number;
  readonly code: FindingCode;
  /** Offset at which the finding is shown. */
  readonly start: number;
  readonly in: 'line' | 'scene' | 'script';
}

export type ShowPlaceParams = PlaceParams;

export interface ShowEvidenceParams extends DocumentParams {
  readonly version: number;
  /** Offsets in the text of that version. */
  readonly ranges: readonly (Range & { readonly shows: string })[];
}
