/**
 * What the process that reads and the one that asks say to each other. The same messages travel to a child
 * process (native ONNX Runtime) and to a worker (WASM); all of them survive structured cloning.
 */

/** One forward pass of the model: a window's tokens, and where each token's contribution goes. */
export interface TokenPass {
  /** `[CLS] passage [SEP] passage [SEP] ...` as vocabulary ids, each passage after its parenthetical if it has one. */
  readonly tokenIds: Int32Array;
  /** Per token, the passage of this pass that it belongs to; -1 for parentheticals and special tokens. */
  readonly passages: Int32Array;
  /** Per token, the row of the answer that its contribution is added to; -1 for none. */
  readonly rows: Int32Array;
  readonly passageCount: number;
  readonly rowCount: number;
}

/** Asks for the model to be loaded. The first message, sent once; answered by `ready` or `failed`. */
export interface LoadMessage {
  readonly type: 'load';
  /** Absolute path of the folder with `config.json` and `onnx/`. */
  readonly modelFolder: string;
  readonly threads: number;
}

/** Asks for one pass; answered by `scored` or `error` under the same id. */
export interface ScoreMessage {
  readonly type: 'score';
  readonly id: number;
  readonly pass: TokenPass;
}

/** Withdraws a `score`. A pass that has not begun is dropped without an answer. */
export interface CancelMessage {
  readonly type: 'cancel';
  readonly id: number;
}

export type HostMessage = LoadMessage | ScoreMessage | CancelMessage;

export interface ReadyMessage {
  readonly type: 'ready';
}

/** The model cannot be loaded here. Nothing else follows. */
export interface FailedMessage {
  readonly type: 'failed';
  readonly reason: string;
}

export interface ScoredMessage {
  readonly type: 'scored';
  readonly id: number;
  /** `rowCount` rows of `OUTPUT_COUNT` numbers. */
  readonly rows: Float32Array;
}

export interface ErrorMessage {
  readonly type: 'error';
  readonly id: number;
  readonly reason: string;
}

export type ModelMessage = ReadyMessage | FailedMessage | ScoredMessage | ErrorMessage;
