import type { AuthorsPart, DocumentParams } from './editorMessages.js';

/** What the language server and an editor say to each other about how the author reads a line. */

/** Answers `LineReadingAnswer | null`; params `LinePlaceParams`. `null` where no line has been read. */
export const LINE_READING_REQUEST = 'undercurrent/lineReading';
/** Answers `CorrectionAnswer | null`; params `CorrectLineParams`: keeps or takes back how the author reads a line. */
export const CORRECT_LINE_REQUEST = 'undercurrent/correctLine';
/**
 * Of the client, which offers it in hovers when `ClientOptions` says `correctsLines`; takes `LinePlaceParams`, or
 * nothing for the line at the cursor: asks how the author reads a line.
 */
export const READ_LINE_AS_COMMAND = 'undercurrent.readLineAs';

/**
 * Of the client; takes `PlaceParams`, a row of its list of scenes, or nothing for the scene at the cursor: lets the
 * author choose one of the scene's lines, and asks how they read it.
 */
export const READ_SCENE_AS_COMMAND = 'undercurrent.readSceneAs';

export interface LinePlaceParams extends DocumentParams {
  readonly line: number;
  readonly character: number;
}

export interface LineReadingAnswer {
  readonly version: number;
  /** As read aloud. */
  readonly text: string;
  /** What the model alone reads, in -1..1. */
  readonly model: number;
  /** What the author said it reads as. */
  readonly author?: number;
}

export interface CorrectLineParams extends LinePlaceParams {
  /** Of the text that the author saw: a later one refuses. */
  readonly version: number;
  /** As the author reads it, in -1..1; absent to let the model's word stand. */
  readonly valence?: number;
}

export type CorrectionAnswer =
  /** Kept, or taken back: how many corrections stand, and what they do to the other lines. */
  | ({ readonly kind: 'heard' } & AuthorsPart)
  /** The text is another by now, or its reading is not there yet. */
  | { readonly kind: 'stale' }
  /** It could not be kept: why. */
  | { readonly kind: 'failed'; readonly reason: string };

/** How an author may read a line: the words, and the valence each stands for. */
export const AUTHOR_READINGS = [
  { words: 'very unpleasant', valence: -0.8 },
  { words: 'unpleasant', valence: -0.5 },
  { words: 'a little unpleasant', valence: -0.25 },
  { words: 'neutral', valence: 0 },
  { words: 'a little pleasant', valence: 0.3 },
  { words: 'pleasant', valence: 0.5 },
  { words: 'very pleasant', valence: 0.8 },
] as const;
