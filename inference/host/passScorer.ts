import type { TokenPass } from '../../protocol/readerMessages.js';

/** Something that runs the model. */
export interface PassScorer {
  /**
   * The rows of one pass: `rowCount` times `OUTPUT_COUNT` numbers. Passes are run in the order they are
   * asked for. Rejects with the signal's reason as soon as it is aborted; a pass not begun is then dropped.
   */
  score(pass: TokenPass, signal?: AbortSignal): Promise<Float32Array>;
  /** Ends what runs the model; what is being scored is rejected. */
  close(): Promise<void>;
}
