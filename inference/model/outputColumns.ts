import { type Output, OUTPUTS } from '../../core/index.js';

/** Where a model has what, among the numbers that it gives for each token. */
export interface OutputColumns {
  /** How many numbers each token has. */
  readonly count: number;
  /** The column of each of `OUTPUTS`; -1 for one that the model lacks. */
  readonly outputs: Int32Array;
  /** The logit of the token's weight among its passage's tokens. */
  readonly pooling: number;
}

const OPTIONAL: readonly Output[] = ['evoked'];

/** Finds the columns by the names in a model's `id2label`; throws when it lacks one that every model has. */
export function outputColumns(id2label: unknown): OutputColumns {
  const names = new Map(Object.entries(id2label ?? {}).map(([id, name]) => [name, Number(id)]));
  const columnOf = (name: string) => {
    const column = names.get(name);
    if (column === undefined) throw new Error(`The model has no output ${name}.`);
    return column;
  };
  return {
    count: names.size,
    outputs: Int32Array.from(OUTPUTS, (name) =>
      OPTIONAL.includes(name) && !names.has(name) ? -1 : columnOf(name),
    ),
    pooling: columnOf('pooling'),
  };
}
