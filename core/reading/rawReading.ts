import { OUTPUT_COUNT, OUTPUT_INDEX } from './emotions.js';

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
  for (let row = 0; row < contributions.length; row += OUTPUT_COUNT) {
    for (let output = 0; output < OUTPUT_COUNT; output += 1) {
      outputs[output] = (outputs[output] ?? 0) + (contributions[row + output] ?? 0);
    }
  }
  return outputs;
}

/**
 * How hard the words pull on the raw valence, either way: the sum of what each adds to it, without its sign. At
 * least the size of the raw valence itself; more where words pull against each other.
 */
export function valencePull({ contributions }: RawReading): number {
  let pull = 0;
  for (let at: number = OUTPUT_INDEX.valence; at < contributions.length; at += OUTPUT_COUNT) {
    pull += Math.abs(contributions[at] ?? 0);
  }
  return pull;
}

/** A raw reading and how much of the whole it makes up. */
export interface ReadingPart {
  readonly reading: RawReading;
  /** Positive; the parts' shares need not sum to 1. */
  readonly share: number;
}

/** One raw reading of a text that was read in parts: the rows of all, scaled so that the outputs are their weighted mean. */
export function joinReadings(parts: readonly ReadingPart[]): RawReading {
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.reading;
  const rows = parts.flatMap(({ reading, share }) => [
    ...reading.contributions.map((value) => (value * share) / total),
  ]);
  return { contributions: Float32Array.from(rows) };
}
