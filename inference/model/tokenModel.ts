import { AutoModelForTokenClassification, env, LogLevel, Tensor } from '@huggingface/transformers';

import type { LoadMessage } from '../../protocol/readerMessages.js';
import { outputColumns, type OutputColumns } from './outputColumns.js';

/** The network, loaded: token ids in, `columns.count` logits per token out. One window a call, never a batch. */
export interface TokenModel {
  readonly columns: OutputColumns;
  logits(tokenIds: Int32Array): Promise<Float32Array>;
}

/** Loads the quantised model from its folder, and from nowhere else. Rejects if that cannot be done. */
export async function loadTokenModel({ modelFolder, threads }: LoadMessage): Promise<TokenModel> {
  stayLocal(threads);
  const model = await AutoModelForTokenClassification.from_pretrained(modelFolder, {
    dtype: 'q8',
    local_files_only: true,
    session_options: {
      intraOpNumThreads: threads,
      interOpNumThreads: 1,
      // Spinning threads take a core from whatever else runs: with one busy neighbour, half the speed.
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    },
  });
  const columns = outputColumns('id2label' in model.config ? model.config.id2label : undefined);
  return {
    columns,
    async logits(tokenIds) {
      const output: unknown = await model({
        input_ids: int64Tensor(BigInt64Array.from(tokenIds, BigInt)),
        attention_mask: int64Tensor(new BigInt64Array(tokenIds.length).fill(1n)),
      });
      return logitsOf(output, tokenIds.length, columns);
    },
  };
}

/** Every default of transformers.js that would ask the network or write a file, turned off. */
function stayLocal(threads: number): void {
  env.allowRemoteModels = false;
  env.allowLocalModels = true;
  env.useFSCache = false;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.logLevel = LogLevel.ERROR;
  const { wasm } = env.backends.onnx;
  if (wasm === undefined) return;
  wasm.wasmPaths = new URL('./', import.meta.url).href;
  wasm.numThreads = threads;
}

function int64Tensor(values: BigInt64Array): Tensor {
  return new Tensor('int64', values, [1, values.length]);
}

function logitsOf(output: unknown, tokenCount: number, { count }: OutputColumns): Float32Array {
  if (
    typeof output === 'object' &&
    output !== null &&
    'logits' in output &&
    output.logits instanceof Tensor
  ) {
    const { data } = output.logits;
    if (data instanceof Float32Array && data.length === tokenCount * count) return data;
  }
  throw new Error(`The model did not give ${count} numbers for each of ${tokenCount} tokens.`);
}
