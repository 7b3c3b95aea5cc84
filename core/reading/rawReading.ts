import { OUTPUT_COUNT } from './emotions.js';

/**
 * What the model says of one passage before calibration, as the sum over its words that it is.
 * `contributions` holds one row of `OUTPUT_COUNT` numbers per word (as `splitWords` cuts them): what the word
 * adds to each raw output. The raw output itself is the sum of the rows.
 */
export interface RawReading {
  readonly contributions: Float32Array;
}

/** The raw outputs of a passage: `OUTPUT_COUNT` numbers, logits for the emotions, unscaled for the rest. */
export function rawOutputs({ contributions }: RawReading): Float64Array {
  const outputs = new Float64Array(OUTPUT_COUNT);
  for (const [index, contribution] of contributions.entries()) {
    const output = index % OUTPUT_COUNT;
    outputs[output] = (outputs[output] ?? 0) + contribution;
  }
  return outputs;
}
