import assert from 'node:assert/strict';
import { bootstrapInterval } from '../../tools/evaluate/bootstrap.js';
import {
  allLines,
  bestF1Threshold,
  calibrationError,
  coverage,
  f1,
  macroF1,
  majority,
  pearson,
  precision,
  share,
  spread,
  weightedF1,
} from '../../tools/evaluate/metrics.js';

const marks = (...values: readonly number[]) => Uint8Array.from(values);
const close = (value: number, expected: number) =>
  assert.ok(Math.abs(value - expected) < 1e-9, `${value} is not ${expected}`);

describe('the figures of merit', () => {
  it('weighs the F1 of each class by how often it is true', () => {
    close(weightedF1(marks(0, 0, 1, 2), marks(0, 1, 1, 1), allLines(4)), (2 * (2 / 3) + 1 / 2) / 4);
  });

  it('counts a class that is neither there nor said as 0', () => {
    assert.equal(f1(marks(0, 0), marks(0, 0), allLines(2)), 0);
    assert.equal(macroF1([marks(1, 1), marks(0, 0)], [marks(1, 1), marks(0, 0)], allLines(2)), 0.5);
  });

  it('counts a line as often as it was drawn', () => {
    const lines = Int32Array.of(0, 0, 0, 1);
    assert.equal(share(marks(1, 0), lines), 0.75);
    assert.equal(precision([marks(1, 0)], [marks(1, 1)], lines), 0.75);
  });

  it('calls the precision of saying nothing perfect', () => {
    assert.equal(precision([marks(1)], [marks(0)], allLines(1)), 1);
  });

  it('covers the lines of which any class is said', () => {
    assert.equal(coverage([marks(1, 0, 0, 0), marks(1, 1, 0, 0)], allLines(4)), 0.5);
  });

  it('finds no correlation with what does not vary', () => {
    assert.equal(pearson([1, 1, 1], [0, 1, 2], allLines(3)), 0);
    close(pearson([1, 2, 3], [-1, -2, -3], allLines(3)), -1);
  });

  it('puts the threshold where F1 is best', () => {
    assert.equal(bestF1Threshold(marks(1, 0, 1, 0), [0.9, 0.2, 0.8, 0.1]), 0.8);
  });

  it('measures by how much forecasts are too sure', () => {
    const sure = { came: marks(1, 0), probability: Float64Array.of(1, 1) };
    const fair = { came: marks(1, 0), probability: Float64Array.of(0.5, 0.5) };
    close(calibrationError([sure], allLines(2)), 0.5);
    close(calibrationError([fair], allLines(2)), 0);
    close(calibrationError([sure, fair], allLines(2)), 0.25);
  });

  it('says the commonest class of every line', () => {
    assert.deepEqual(majority(marks(2, 0, 2)), marks(2, 2, 2));
  });

  it('measures the spread of all values', () => close(spread(Float64Array.of(-1, 1)), 1));
});

describe('the bootstrap', () => {
  const values = [0, 0, 1, 1];
  const meanOf = (lines: Int32Array) =>
    lines.reduce((sum, line) => sum + (values[line] ?? 0), 0) / lines.length;

  it('draws whole units', () => {
    assert.deepEqual(bootstrapInterval(meanOf, [Int32Array.of(0, 1), Int32Array.of(2, 3)]), [0, 1]);
    const alike = [Int32Array.of(0, 2), Int32Array.of(1, 3)];
    assert.deepEqual(bootstrapInterval(meanOf, alike), [0.5, 0.5]);
  });

  it('gives the same interval every time', () => {
    const units = values.map((_, line) => Int32Array.of(line));
    assert.deepEqual(bootstrapInterval(meanOf, units), bootstrapInterval(meanOf, units));
  });
});
