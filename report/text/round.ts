/** Four decimals: finer than any difference the model can tell. */
const STEPS = 10_000;

/** A copy of plain data with every number rounded to four decimals; integers stay what they are. */
export function roundNumbers<Value>(value: Value): Value {
  return roundWithin(value) as Value;
}

function roundWithin(value: unknown): unknown {
  if (typeof value === 'number') return round(value);
  if (Array.isArray(value)) return value.map(roundWithin);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, roundWithin(inner)]));
}

function round(value: number): number {
  // Adding 0 turns the -0 that small negative numbers round to into 0.
  return Math.round(value * STEPS) / STEPS + 0;
}
