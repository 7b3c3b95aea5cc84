import type { PassageText } from './passageText.js';
import type { RawReading } from './rawReading.js';

/**
 * The passages of one window, in script order. The reader sees them together, in one pass. Scripts are read
 * without their parentheticals; a window of one line with its own tells what that makes of it.
 */
export type WindowTexts = readonly PassageText[];

/** As much of an `AbortSignal` as a reader looks at, between two windows. */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

export interface ReadOptions {
  /** Stops the reading between two windows; the promise then rejects with the signal's reason. */
  readonly signal?: CancelSignal;
  /** Called as each window is read, in any order; `scored` is false when the reading came from the cache. */
  readonly onWindow?: (index: number, readings: readonly RawReading[], scored: boolean) => void;
}

/** The port behind which the model lives. The same window always gives the same readings. */
export interface Reader {
  /** Names the model: two readers of one version give the same readings. */
  readonly version: string;
  /** How many word pieces the model makes of a text, special tokens not counted. */
  countTokens(text: string): number;
  /** One `RawReading` per passage of each window. Rejects when the model cannot be run. */
  read(windows: readonly WindowTexts[], options?: ReadOptions): Promise<readonly (readonly RawReading[])[]>;
  close(): Promise<void>;
}
