import type { FindingCode, IgnoredFinding, Polarity, Range } from '../core/index.js';
import type { DocumentParams, PlaceParams } from './editorMessages.js';

/**
 * What the language server and an editor say to each other about findings. The commands of the server work in any
 * editor; those of the client are offered only to one that says `actsOnFindings`. A command that speaks of a
 * version of the document is refused once there is a newer one.
 */

/** Of the server; takes `IgnoreFindingParams`. */
export const IGNORE_FINDING_COMMAND = 'undercurrent.ignoreFinding';
/** Of the server; takes `RestoreFindingsParams`: forgets what was ignored in a script. */
export const RESTORE_FINDINGS_COMMAND = 'undercurrent.restoreFindings';
/** Of the server; takes `ShowPlaceParams`, in editors that can be asked to show a document. */
export const SHOW_PLACE_COMMAND = 'undercurrent.showPlace';
/**
 * Of the server; takes `ShowEvidenceParams`, in editors that can be asked to show a document: goes to the first of the
 * lines and selects it. For editors without our `SHOW_EVIDENCE_COMMAND`.
 */
export const SHOW_LINE_COMMAND = 'undercurrent.showLine';
/** Of the server; takes `PlaceParams`: tells the answer to `COMPARE_REQUEST` as a message, where ours is not shown. */
export const TELL_COMPARISON_COMMAND = 'undercurrent.tellComparison';
/** Of the server; takes `SetToneParams`, in editors that refuse an edit of a version that is gone. */
export const SET_TONE_COMMAND = 'undercurrent.setTone';
/** Of the client; takes `ShowEvidenceParams`: reveals the lines and marks them. */
export const SHOW_EVIDENCE_COMMAND = 'undercurrent.showEvidence';
/** Of the client; takes `PlaceParams`: shows the answer to `COMPARE_REQUEST`. */
export const COMPARE_SCENE_COMMAND = 'undercurrent.compareScene';
/** Answers `CompareAnswer | null`; params `PlaceParams`: the scene there beside its neighbours, in words. */
export const COMPARE_REQUEST = 'undercurrent/compare';
/** Answers `IgnoredAnswer | null`; params `DocumentParams`. */
export const IGNORED_REQUEST = 'undercurrent/ignored';
/** Answers `DriversAnswer | null`; params `PlaceParams`: what drives the scene there. */
export const DRIVERS_REQUEST = 'undercurrent/drivers';

export interface IgnoreFindingParams extends DocumentParams {
  readonly version: number;
  readonly code: FindingCode;
  /** Offset at which the finding is shown. */
  readonly start: number;
  readonly in: 'line' | 'scene' | 'script';
}

export interface RestoreFindingsParams extends DocumentParams {
  /** What is to be heard of again; all of it where this is absent. */
  readonly entries?: readonly IgnoredFinding[];
}

export type ShowPlaceParams = PlaceParams;

/** Sets the tone that the scene at a line is meant to have. */
export interface SetToneParams extends PlaceParams {
  readonly version: number;
  /** One of the words that name a tone. */
  readonly word: string;
}

export interface ShowEvidenceParams extends DocumentParams {
  readonly version: number;
  /** Offsets in the text of that version. */
  readonly ranges: readonly (Range & { readonly shows: string })[];
}

export interface CompareAnswer {
  readonly version: number;
  /** In script order: the one asked for, and those before and after it. */
  readonly scenes: readonly ComparedScene[];
}

export interface ComparedScene {
  readonly place: 'before' | 'here' | 'after';
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  readonly line: number;
  /** How it reads, as a plain sentence without its subject. */
  readonly reads: string;
}

export interface IgnoredAnswer {
  readonly version: number;
  readonly ignored: readonly IgnoredInScript[];
}

export interface IgnoredInScript {
  /** As `RestoreFindingsParams` wants it. */
  readonly entry: IgnoredFinding;
  /** What the finding is called, in English. */
  readonly title: string;
  /** Where it stands now; absent for the whole script, and for what is no longer in it. */
  readonly line?: number;
}

export interface DriversAnswer {
  readonly version: number;
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  /** The scene's mean valence. */
  readonly valence: number;
  /** Those that pull hardest, either way, first. */
  readonly lines: readonly PullingLine[];
}

/** A line of a scene and how it moves what the scene reads as. */
export interface PullingLine {
  readonly line: number;
  /** Where in its line it begins: a long paragraph in one line is read in parts. */
  readonly character: number;
  /** In one line, without notes and emphasis. */
  readonly text: string;
  /** Absent for action. */
  readonly speaker?: string;
  readonly polarity: Polarity;
  /** The author's reading, which outranks the model's. */
  readonly byAuthor?: true;
  /** What it adds to the scene's mean valence: the pulls of all lines add up to it. */
  readonly pull: number;
  /** The words that pull its way, strongest first, with what each adds to the line's raw valence. */
  readonly words: readonly { readonly word: string; readonly contribution: number }[];
}
