import type { Polarity } from '../core/index.js';
import type { ArcAxis, ArcView, SeriesId } from '../report/panel/arcView.js';
import type { ExportFormat } from './exportFormats.js';
import type { PanelState } from './panelState.js';
import type { Settings } from './settings.js';

/**
 * What the language server and an editor's client say to each other beyond LSP. Method names begin with
 * `undercurrent/`. Lines count from 0; every answer carries the document version it speaks of, and a client
 * drops what is older than its document.
 */

/** Answers `MarksAnswer | null`; params `DocumentParams`. `null` where nothing has been read, as of a document that is not open. */
export const MARKS_REQUEST = 'undercurrent/marks';
/** Answers `ScenesAnswer | null`; params `DocumentParams`. */
export const SCENES_REQUEST = 'undercurrent/scenes';
/** Answers `ArcAnswer | null`; params `ArcParams`: what the arc panel shows. */
export const ARC_REQUEST = 'undercurrent/arc';
/** Answers `ExportAnswer | null`; params `ExportParams`: the analysis as the text of a file. */
export const EXPORT_REQUEST = 'undercurrent/export';
/** Answers `DescriptionAnswer | null`; params `PlaceParams`: the scene there, in words. */
export const DESCRIBE_REQUEST = 'undercurrent/describe';
/** Answers nothing; params `DocumentParams`: reads the document now, whatever the settings say. */
export const RESCORE_REQUEST = 'undercurrent/rescore';
/** Answers whether it was done, and takes no params: forgets all readings, in memory and on disk. */
export const CLEAR_CACHE_REQUEST = 'undercurrent/clearCache';
/** A command of the server, for any editor; takes `DocumentParams`, or nothing for all open documents: reads now. */
export const RESCORE_COMMAND = 'undercurrent.server.rescore';
/** The same for `CLEAR_CACHE_REQUEST`. */
export const CLEAR_CACHE_COMMAND = 'undercurrent.server.clearCache';
/** The same for `DESCRIBE_REQUEST`; takes `PlaceParams`, shows the description as a message and answers it. */
export const DESCRIBE_SCENE_COMMAND = 'undercurrent.server.describeScene';
/** From the client, no answer: which lines of a document are to be seen. Params `VisibleLinesParams`. */
export const VISIBLE_LINES_NOTIFICATION = 'undercurrent/visibleLines';
/** From the server: how far the reading of a document is. Params `StatusParams`. */
export const STATUS_NOTIFICATION = 'undercurrent/status';
/** From the server: marks, scenes or the arc of a document have changed. Params `DocumentParams`. */
export const READING_CHANGED_NOTIFICATION = 'undercurrent/readingChanged';

/** From the server: reading has begun to fail, whichever documents it fails for. Params `FailedParams`. */
export const FAILED_NOTIFICATION = 'undercurrent/failed';

export interface DocumentParams {
  readonly uri: string;
}

export interface PlaceParams extends DocumentParams {
  readonly line: number;
}

export interface VisibleLinesParams extends DocumentParams {
  readonly first: number;
  readonly last: number;
}

export interface ArcParams extends DocumentParams {
  readonly axis: ArcAxis;
  readonly series: readonly SeriesId[];
}

export interface ArcAnswer {
  readonly version: number;
  readonly view: ArcView;
}

export interface ExportParams extends DocumentParams {
  /** `png` is painted by the panel from the text of `svg`. */
  readonly format: Exclude<ExportFormat, 'png'>;
  /** Pictures show what the panel shows of this script; without it, what it shows at first. */
  readonly state?: PanelState;
}

export interface ExportAnswer {
  readonly version: number;
  readonly text: string;
}

/** How far the reading of a document is. */
export type ReadingState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'scoring'; readonly scenesDone: number; readonly scenes: number }
  | { readonly kind: 'ready' }
  /** `empty` where there is simply no text yet. */
  | { readonly kind: 'cannot tell'; readonly reason: string; readonly empty?: true }
  | { readonly kind: 'failed'; readonly reason: string };

export interface StatusParams extends DocumentParams {
  readonly version: number;
  readonly state: ReadingState;
  /** Set when native code does not run here and WebAssembly has taken over: why. */
  readonly limited?: string;
}

export interface FailedParams {
  readonly reason: string;
}

/** The steps of a scene's bar: -4 very unpleasant, 0 neutral, 4 very pleasant. */
export type ValenceStep = -4 | -3 | -2 | -1 | 0 | 1 | 2 | 3 | 4;

export interface SceneMark {
  readonly firstLine: number;
  readonly lastLine: number;
  /** Absent when there is too little text to say, or the scene has not been read. */
  readonly step?: ValenceStep;
}

/**
 * A line counts as strong, is marked so and may turn its scene, above this share of lines in produced screenplays: one in
 * five does.
 */
export const STRONG_INTENSITY = 0.8;

/** The quiet mark at the end of a line of dialogue. */
export interface LineMark {
  /** The passage's last line. */
  readonly line: number;
  readonly polarity: Polarity;
  /** Share of lines in produced screenplays that are nearer to an ordinary line, in 0..1. */
  readonly intensity: number;
  /** The likeliest emotion, where one is sure enough to show. */
  readonly emotion?: string;
  /** Whether the feeling turns here: a strong line of the other sign than the last strong one of its scene. */
  readonly turn: boolean;
  /** The author's reading, which outranks the model's. */
  readonly byAuthor?: true;
}

/** What the author's corrections come to in a script. */
export interface AuthorsPart {
  readonly corrections: number;
  /** Whether the other lines follow them. */
  readonly calibrated: boolean;
  /** How many other lines read as another polarity for it. */
  readonly linesTurned: number;
}

export interface MarksAnswer {
  readonly version: number;
  readonly scenes: readonly SceneMark[];
  /**
   * In order of line; all lines of dialogue that have been read, and all that the author corrected. The client shows
   * those its setting asks for.
   */
  readonly lines: readonly LineMark[];
  /** Absent when the author has corrected no line. */
  readonly author?: AuthorsPart;
}

/** A scene as a list or a status bar shows it. */
export interface SceneItem {
  readonly index: number;
  readonly heading: string;
  readonly firstLine: number;
  readonly lastLine: number;
  /** Pages from the start of the script, from 0. */
  readonly page: number;
  readonly endPage: number;
  readonly eighths: number;
  readonly minutes: number;
  readonly speakers: readonly string[];
  /** How many of its lines read as the author said; absent where none does. */
  readonly corrected?: number;
  /** Absent when there is too little text to say, or the scene has not been read. */
  readonly reading?: {
    readonly polarity: Polarity;
    readonly step: ValenceStep;
    readonly valence: number;
    readonly low: number;
    readonly high: number;
    readonly intensity: number;
    readonly emotions: readonly string[];
    /** A value turn that is larger than chance. */
    readonly turn?: { readonly entry: number; readonly exit: number };
  };
}

export interface ScenesAnswer {
  readonly version: number;
  readonly pages: number;
  readonly minutes: number;
  readonly scenes: readonly SceneItem[];
}

export interface DescriptionAnswer {
  readonly version: number;
  /** Plain sentences. */
  readonly text: string;
}

/** What a client says of itself in `initializationOptions`; all of it may be missing. */
export interface ClientOptions {
  /** Where readings may be kept; without it they are kept in memory only. */
  readonly cacheFolder?: string;
  /** A folder of this window alone, for what is said of scripts without a name; without it that is kept in memory. */
  readonly windowFolder?: string;
  /** Whether the client draws marks itself, so that inlay hints and code lens are off unless asked for. */
  readonly drawsMarks?: boolean;
  /** Whether the client wants `undercurrent/status`, `readingChanged` and `failed`, which are no LSP. */
  readonly followsReadings?: boolean;
  /** Whether another Fountain extension gives symbols and folding. */
  readonly othersGiveStructure?: boolean;
  /** Whether the client carries out its command of `correctionMessages.ts`. */
  readonly correctsLines?: boolean;
  /** Whether the client carries out its commands of `findingMessages.ts`. */
  readonly actsOnFindings?: boolean;
  /** For clients that neither answer `workspace/configuration` nor send what has changed. */
  readonly settings?: Partial<Settings>;
}
