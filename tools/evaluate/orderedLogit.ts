import { minimize } from './minimize.js';

/** P(class > k) = sigmoid(slope * x - cut[k]): how a value becomes the probabilities of three classes in order. */
export interface OrderedLogit {
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
}

const SMALLEST = 1e-9;

/** The likeliest ordered logit of values and their classes, 0 to 2 (McCullagh 1980). */
export function fitOrderedLogit(values: Float64Array, classes: Uint8Array): OrderedLogit {
  const cost = (parameters: readonly number[]) => {
    const model = modelOf(parameters);
    let sum = 0;
    for (const [line, value] of values.entries()) {
      const probability = classProbabilities(model, value)[classes[line] ?? 0] ?? 0;
      sum -= Math.log(Math.max(probability, SMALLEST));
    }
    return sum / values.length;
  };
  const scale = values.reduce((largest, value) => Math.max(largest, Math.abs(value)), SMALLEST);
  return modelOf(minimize(cost, [Math.log(3 / scale), 0, 0]));
}

/** The probabilities of the three classes. */
export function classProbabilities({ slope, lower, upper }: OrderedLogit, value: number) {
  const aboveLower = sigmoid(slope * value - lower);
  const aboveUpper = sigmoid(slope * value - upper);
  return [1 - aboveLower, aboveLower - aboveUpper, aboveUpper] as const;
}

/** Logarithms keep the slope positive and the cuts in order. */
function modelOf([logSlope = 0, center = 0, logHalfWidth = 0]: readonly number[]): OrderedLogit {
  const halfWidth = Math.exp(logHalfWidth);
  return { slope: Math.exp(logSlope), lower: center - halfWidth, upper: center + halfWidth };
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}
