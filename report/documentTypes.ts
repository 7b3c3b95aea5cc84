import type {
  CharacterReading,
  Delivery,
  EmotionArc,
  Estimate,
  FindingCode,
  Illegible,
  Reading,
  SceneReading,
} from '../core/index.js';

/**
 * What one screenplay reads as, as plain data: the JSON that is written to a file, and what the table, the
 * picture and the page are made from. `analysis.schema.json` describes every field. Numbers carry four
 * decimals at most; valence, arousal and dominance lie in -1..1, probabilities and intensity in 0..1.
 */
export interface AnalysisDocument {
  /** Goes up when a field changes its meaning or disappears. */
  readonly version: 1;
  /** The file's name, as it was given. */
  readonly file: string;
  /** Whether the text could be read at all. When it could not, nothing below but `script` holds anything. */
  readonly verdict: 'read' | 'cannot tell';
  /** Why the text could not be read; only with `cannot tell`. */
  readonly reason?: Illegible;
  /** Absent when the text was not laid out. */
  readonly script?: ScriptDocument;
  readonly scenes: readonly SceneDocument[];
  readonly passages: readonly PassageDocument[];
  /** Absent when there is too little text for one. */
  readonly arc?: EmotionArc;
  /** Those with most lines first. */
  readonly characters: readonly CharacterReading[];
  /** In script order; absent when nobody asked for them. */
  readonly findings?: readonly FindingDocument[];
  /** What the author marked; absent when nothing is. */
  readonly intended?: IntendedDocument;
  /** The version of the model that read the text. */
  readonly model?: string;
}

export interface ScriptDocument {
  readonly pages: number;
  readonly minutes: number;
  readonly words: number;
  /** What stands before the first heading is none. */
  readonly scenes: number;
}

export interface SceneDocument {
  /** From 0, in script order. */
  readonly index: number;
  /** Absent for what stands before the first heading. */
  readonly heading?: string;
  /** The scene number, as written. */
  readonly number?: string;
  /** First and last source line, from 0. */
  readonly line: number;
  readonly endLine: number;
  /** Source offsets in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** Pages from the start of the script, from 0. */
  readonly page: number;
  readonly endPage: number;
  /** The number of the page it starts on, from 1. */
  readonly startsOnPage: number;
  /** Length in eighths of a page, at least 1. */
  readonly eighths: number;
  readonly minutes: number;
  readonly words: number;
  /** In order of first line. */
  readonly speakers: readonly string[];
  /** Indices of its passages: the first, and the one after the last. */
  readonly passages: readonly [first: number, end: number];
  /** Absent when there is too little text to say, or not all of it has been read. */
  readonly reading?: SceneReading;
}

export interface PassageDocument {
  readonly index: number;
  /** Index of its scene. */
  readonly scene: number;
  readonly kind: 'dialogue' | 'action';
  readonly speaker?: string;
  readonly parenthetical?: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** As read aloud: no emphasis marks, no notes. */
  readonly text: string;
  /** Absent until it has been read. */
  readonly reading?: Reading;
  /** What it reads as by itself, with its parenthetical and without; absent where no parenthetical directs it. */
  readonly delivery?: Delivery<Pick<Reading, 'valence' | 'polarity'>>;
}

/** One observation about the script. */
export interface FindingDocument {
  readonly code: FindingCode;
  /** Index of the scene it is shown in. */
  readonly scene: number;
  /** Where it is shown: a heading or a line. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The share of the norm that measures less, and of what the norm is. */
  readonly percentile?: number;
  readonly norm?: string;
  /** Index of the scene it is compared with. */
  readonly compared?: number;
  /** Of a line that may mean its opposite: its valence, and a band that reaches there. */
  readonly band?: Estimate;
  readonly evidence: readonly EvidenceDocument[];
}

export interface EvidenceDocument {
  /** Index of the passage. */
  readonly passage: number;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** What the line shows, in a few words. */
  readonly shows: string;
}

/** The arc that the author marked. */
export interface IntendedDocument {
  /** The scenes with a mark, in script order. */
  readonly scenes: readonly IntendedSceneDocument[];
  /** Spearman's rank correlation of intended and read valence; absent below four scenes that have both. */
  readonly agreement?: number;
}

export interface IntendedSceneDocument {
  /** Index of the scene. */
  readonly scene: number;
  /** Marked `[[intended]]`. */
  readonly intended?: true;
  readonly valence?: number;
  readonly arousal?: number;
  /** Intended less read valence. */
  readonly gap?: number;
  readonly characters: readonly { readonly name: string; readonly value: number; readonly gap?: number }[];
  readonly axes: readonly { readonly name: string; readonly value: number }[];
}
