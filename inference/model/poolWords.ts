import { OUTPUT_COUNT } from '../../core/index.js';
import type { TokenPass } from '../../protocol/readerMessages.js';
import type { OutputColumns } from './outputColumns.js';

/** As in training; also keeps `exp` far from overflow. */
const MAX_WEIGHT_LOGIT = 15;

/**
 * What each word of a pass adds to the outputs of its passage: `rowCount` rows of `OUTPUT_COUNT` numbers.
 * A passage's output is the mean of its tokens' logits, weighted by the softmax of their pooling logit over the
 * passage's own tokens; a word's row is the part of that sum that its tokens make.
 *
 * @param logits `columns.count` numbers per token of the pass.
 */
export function poolWords(logits: Float32Array, pass: TokenPass, columns: OutputColumns): Float32Array {
  const weights = tokenWeights(logits, pass, columns);
  const sums = new Float64Array(pass.rowCount * OUTPUT_COUNT);
  for (const [token, row] of pass.rows.entries()) {
    if (row < 0) continue;
    const weight = weights[token] ?? 0;
    for (let output = 0; output < OUTPUT_COUNT; output += 1) {
      const column = columns.outputs[output] ?? -1;
      if (column < 0) continue;
      const at = row * OUTPUT_COUNT + output;
      sums[at] = (sums[at] ?? 0) + weight * (logits[token * columns.count + column] ?? 0);
    }
  }
  return Float32Array.from(sums);
}

function tokenWeights(
  logits: Float32Array,
  { passages, passageCount }: TokenPass,
  { count, pooling }: OutputColumns,
): Float64Array {
  const weights = new Float64Array(passages.length);
  const totals = new Float64Array(passageCount);
  for (const [token, passage] of passages.entries()) {
    if (passage < 0) continue;
    const logit = logits[token * count + pooling] ?? 0;
    const weight = Math.exp(Math.min(Math.max(logit, -MAX_WEIGHT_LOGIT), MAX_WEIGHT_LOGIT));
    weights[token] = weight;
    totals[passage] = (totals[passage] ?? 0) + weight;
  }
  return weights.map((weight, token) => weight / (totals[passages[token] ?? -1] ?? 1));
}
