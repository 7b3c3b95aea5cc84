import type {
  Change,
  DrivingWord,
  Estimate,
  FindingCode,
  Polarity,
  StoryShapeReading,
} from '../../core/index.js';

/**
 * What the arc panel shows of one script: plain data, made from an analysis and drawn by the page. Pages count
 * from 0 at the start of the script, lines from 0; valence, arousal and dominance lie in -1..1, intensity and
 * probabilities in 0..1.
 */
export interface ArcView {
  /** The script's title, or its file's name. */
  readonly title: string;
  readonly pages: number;
  readonly minutes: number;
  readonly scenes: readonly SceneView[];
  /** The writer's own acts, from sections of the first depth; empty where there are none. */
  readonly acts: readonly ActView[];
  /** Every series that can be chosen. */
  readonly choices: readonly SeriesChoice[];
  /** The series that were asked for and can be drawn, or the first that can, on the axis that was asked for. */
  readonly axis: ArcAxis;
  readonly series: readonly SeriesView[];
  /** The largest lasting changes of valence, largest first. */
  readonly turns: readonly TurnView[];
  /** Peaks and valleys of the first series that is drawn, in order of page. */
  readonly extremes: readonly ExtremeView[];
  /** The emotions that are strongest over the script, strongest first, with a share for every scene. */
  readonly emotions: readonly EmotionRow[];
  /** Absent for a script too short to have one. */
  readonly shape?: StoryShapeReading;
  /** How what the author marked goes with what is read; absent when nothing is marked. */
  readonly intended?: IntendedAgreement;
  /** What a what-if of the script reads as; absent where there is none. */
  readonly whatIf?: WhatIfView;
}

/** A what-if beside the script: its own pages and lines, and the scenes that only it has. */
export interface WhatIfView {
  readonly pages: number;
  readonly minutes: number;
  /** The series of the view, as far as they can be drawn. */
  readonly series: readonly SeriesView[];
  /** Its scenes' places, for what is shown where the writer is in it. */
  readonly scenes: readonly WhatIfPlace[];
  /** The scenes that the script has not, by their headings. */
  readonly added: readonly string[];
  /** How many scenes of the script it has not. */
  readonly removed: number;
}

/** Where a scene of a what-if stands. */
export type WhatIfPlace = Pick<SceneView, 'line' | 'endLine' | 'page' | 'endPage'>;

/** A scene of the script in a what-if. */
export interface SceneWhatIfView extends WhatIfPlace {
  /** Whether other words stand there. */
  readonly edited: boolean;
  /** Whether it stands elsewhere among the scenes. */
  readonly moved: boolean;
  /** Absent where one of the two has no reading. */
  readonly axes?: Readonly<Record<ArcAxis, Change>>;
}

export interface IntendedAgreement {
  /** The scenes that have both a marked valence and a read one. */
  readonly compared: number;
  /** Spearman's rank correlation over them, in -1..1; absent where they are too few to rank. */
  readonly rank?: number;
}

/** Which axis and which series a view is asked for. */
export interface ArcRequest {
  readonly axis: ArcAxis;
  readonly series: readonly SeriesId[];
}

export const ARC_AXES = ['valence', 'arousal', 'dominance', 'intensity'] as const;
export type ArcAxis = (typeof ARC_AXES)[number];

export interface ActView {
  readonly name: string;
  readonly page: number;
  readonly line: number;
}

export interface SceneView {
  /** In script order, from 0. */
  readonly index: number;
  /** The writer's own scene number, where there is one. */
  readonly number?: string;
  /** Absent for what stands before the first heading. */
  readonly heading?: string;
  readonly line: number;
  readonly endLine: number;
  readonly page: number;
  readonly endPage: number;
  readonly eighths: number;
  readonly minutes: number;
  readonly speakers: readonly string[];
  /** Present while some of its lines are still to be read. */
  readonly isUnread?: true;
  /** Absent when there is too little text to say, or the scene has not been read yet. */
  readonly reading?: SceneReadingView;
  /** Absent for a scene without a mark. */
  readonly intended?: SceneIntendedView;
  /** How many of its lines read as its author said; absent where none does. */
  readonly corrected?: number;
  /** The first of those lines, in script order, without the ones that are its evidence. */
  readonly said?: readonly QuoteView[];
  /** What is found in it, in script order, less what its author ignores; absent where nothing is. */
  readonly findings?: readonly FindingView[];
  /** Absent without a what-if; `null` where the what-if has the scene no more. */
  readonly whatIf?: SceneWhatIfView | null;
}

/** How its author marked a scene. Its point stands in the middle of the scene's pages. */
export interface SceneIntendedView {
  /** The marks in a few words: `hopeful`, `JOHN +0.40`. */
  readonly mark: string;
  /** Absent where the marks say nothing of the axis. */
  readonly valence?: number;
  readonly arousal?: number;
  /** Intended less read valence; absent where either is not known. */
  readonly gap?: number;
}

export interface SceneReadingView {
  readonly polarity: Polarity;
  readonly axes: Readonly<Record<ArcAxis, Estimate>>;
  /** Up to three, strongest first. */
  readonly emotions: readonly string[];
  /** Entry and exit charge, for a scene long enough to turn; `sure` when larger than chance. */
  readonly turn?: { readonly entry: number; readonly exit: number; readonly sure: boolean };
  /** The two lines that drive the scene's point, strongest first. */
  readonly evidence: readonly QuoteView[];
}

/** A line of the script, in the writer's words. */
export interface QuoteView {
  readonly line: number;
  /** Where in its line it begins, from 0: a long paragraph in one line is read in parts. */
  readonly character: number;
  /** Plain text, cut to a length that a tooltip bears. */
  readonly text: string;
  readonly speaker?: string;
  readonly valence: number;
  readonly polarity: Polarity;
  /** The author's reading, which outranks the model's. */
  readonly byAuthor?: true;
}

/** What is found in a scene, with the lines that weigh most. */
export interface FindingView {
  readonly code: FindingCode;
  /** What it says, in a few words. */
  readonly title: string;
  /** What it says, as the list of problems has it: a whole sentence or two. */
  readonly message: string;
  /** Whether it is told only where somebody looks: a list of problems has it not. */
  readonly isQuiet?: true;
  /** Two to five where there are as many, in script order; none where too little is said. */
  readonly evidence: readonly EvidenceView[];
}

/** A line that made a finding. */
export interface EvidenceView extends QuoteView {
  /** What it shows, in a few words: `its most pleasant line`. */
  readonly shows: string;
  /**
   * The words that pull the line its own way, strongest first, each with what it adds to the line's raw valence; none
   * where the line reads as its author said.
   */
  readonly words: readonly WordView[];
}

export type WordView = DrivingWord;

/** `overall`, `dialogue`, `action`, or `character:NAME`. */
export type SeriesId = 'overall' | 'dialogue' | 'action' | `character:${string}`;

export interface SeriesChoice {
  readonly id: SeriesId;
  readonly name: string;
  /** Scored lines. */
  readonly lines: number;
}

export interface SeriesView extends SeriesChoice {
  /** Smoothed, at even places along the pages. */
  readonly points: readonly (Estimate & { readonly page: number })[];
  /** A character's home base: where the middle of their lines lies, on the same axis. */
  readonly homeBase?: Estimate;
}

export interface TurnView {
  readonly page: number;
  /** The page where the next level begins; absent for one that lasts to the end. */
  readonly until?: number;
  readonly line: number;
  readonly delta: number;
  readonly scene: number;
  readonly evidence?: QuoteView;
}

export interface ExtremeView {
  readonly kind: 'peak' | 'valley';
  readonly page: number;
  readonly value: number;
  readonly scene: number;
  /** How far it stands out from what is beside it, in units of the axis. */
  readonly prominence: number;
}

export interface EmotionRow {
  readonly emotion: string;
  /** Mean probability, scene by scene; `null` for a scene without a reading, as JSON has no holes. */
  readonly scenes: readonly (number | null)[];
}
