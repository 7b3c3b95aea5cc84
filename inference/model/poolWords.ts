import { OUTPUT_COUNT } from '../../core/index.js';
import type { TokenPass } from '../../protocol/readerMessages.js';

/** Per token: the outputs of a passage, then the logit of the token's weight among its passage's tokens. */
export const LOGIT_COUNT = OUTPUT_COUNT + 1;

/** As in training; also keeps `exp` far from overflow. */
const MAX_WEIGHT_LOGIT = 15;

/**
 * What each word of a pass adds to the outputs of its passage: `rowCount` rows of `OUTPUT_COUNT` numbers.
 * A passage's output is the mean of its tokens' logits, weighted by the softmax of their last logit over the
 * passage's own tokens; a word's row is the part of that sum that its tokens make.
 *
 * @param logits `LOGIT_COUNT` numbers per token of the pass.
 */
export function poolWords(logits: Float32Array, pass: TokenPass): Float32Array {
  const weights = tokenWeights(logits, pass);
  const sums = new Float64Array(pass.rowCount * OUTPUT_COUNT);
  for (const [token, row] of pass.rows.entries()) {
    if (row < 0) continue;
    const weight = weights[token] ?? 0;
    for (let output = 0; output < OUTPUT_COUNT; output += 1) {
      const at = row * OUTPUT_COUNT + output;
      sums[at] = (sums[at] ?? 0) + weight * (logits[token * LOGIT_COUNT + output] ?? 0);
    }
  }
  return Float32Array.from(sums);
}

function tokenWeights(logits: Float32Array, { passages, passageCount }: TokenPass): Float64Array {
  const weights = new Float64Array(passages.length);
  const totals = new Float64Array(passageCount);
  for (const [token, passage] of passages.entries()) {
    if (passage < 0) continue;
    const logit = logits[token * LOGIT_COUNT + OUTPUT_COUNT] ?? 0;
    const weight = Math.exp(Math.min(Math.max(logit, -MAX_WEIGHT_LOGIT), MAX_WEIGHT_LOGIT));
    weights[token] = weight;
    totals[passage] = (totals[passage] ?? 0) + weight;
  }
  return weights.map((weight, token) => weight / (totals[passages[token] ?? -1] ?? 1));
}
