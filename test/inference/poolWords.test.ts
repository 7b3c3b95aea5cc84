import assert from 'node:assert/strict';

import { OUTPUT_COUNT, OUTPUTS } from '../../core/index.js';
import { poolWords } from '../../inference/model/poolWords.js';
import { windowPasses } from '../../inference/tokens/windowPasses.js';
import type { TokenPass } from '../../protocol/readerMessages.js';
import { ALL_COLUMNS, columnsOf, tinyWordPieces } from './tinyModel.js';

function passOf(...texts: readonly string[]): TokenPass {
  const [first] = windowPasses(texts, tinyWordPieces());
  assert.ok(first);
  return first.pass;
}

/** Logits in which output `k` of a token is its value times `k + 1`, and the last is its pooling logit. */
function logitsOf(tokens: readonly (readonly [value: number, weight: number])[]): Float32Array {
  return Float32Array.from(
    tokens.flatMap(([value, weight]) => [
      ...Array.from({ length: OUTPUT_COUNT }, (_, output) => value * (output + 1)),
      weight,
    ]),
  );
}

function assertRows(actual: Float32Array, firstOutputs: readonly number[]): void {
  const expected = firstOutputs.flatMap((value) =>
    Array.from({ length: OUTPUT_COUNT }, (_, output) => value * (output + 1)),
  );
  assert.equal(actual.length, expected.length);
  for (const [at, value] of expected.entries()) {
    assert.ok(Math.abs((actual[at] ?? NaN) - value) < 1e-4, `number ${at}: ${actual[at]} is not ${value}`);
  }
}

const SPECIAL = [1000, 15] as const;

describe('poolWords', () => {
  it('is the plain mean where all weights are equal', () => {
    // [CLS] no go ##ing [SEP]
    const logits = logitsOf([SPECIAL, [3, 0], [6, 0], [12, 0], SPECIAL]);
    assertRows(poolWords(logits, passOf('no going'), ALL_COLUMNS), [1, 6]);
  });

  it('weighs by the softmax of the last logit over the passage, special tokens left out', () => {
    const logits = logitsOf([SPECIAL, [4, Math.log(3)], [8, 0], SPECIAL]);
    assertRows(poolWords(logits, passOf('no no'), ALL_COLUMNS), [3, 2]);
  });

  it('weighs each passage by itself', () => {
    const logits = logitsOf([SPECIAL, [4, 9], SPECIAL, [8, 0], [2, 0], SPECIAL]);
    assertRows(poolWords(logits, passOf('no', 'no no'), ALL_COLUMNS), [4, 4, 1]);
  });

  it('clamps the logits of the weights', () => {
    const far = poolWords(logitsOf([SPECIAL, [1, 1000], [1, -1000], SPECIAL]), passOf('no no'), ALL_COLUMNS);
    const clamped = poolWords(logitsOf([SPECIAL, [1, 15], [1, -15], SPECIAL]), passOf('no no'), ALL_COLUMNS);
    assert.deepEqual(far, clamped);
    assert.ok((far[OUTPUT_COUNT] ?? 0) > 0);
  });

  it('gives an empty passage no row', () => {
    assertRows(
      poolWords(logitsOf([SPECIAL, [5, 2], SPECIAL, [2, 0], SPECIAL]), passOf('', 'no'), ALL_COLUMNS),
      [2],
    );
  });

  it('gives a word without tokens a row of zeros', () => {
    const logits = logitsOf([SPECIAL, [4, 0], [8, 0], SPECIAL]);
    assertRows(poolWords(logits, passOf('no \u200b no'), ALL_COLUMNS), [2, 0, 4]);
  });

  it('finds outputs by their names, and leaves one that the model lacks at 0', () => {
    const names = [...OUTPUTS.filter((name) => name !== 'evoked'), 'pooling'].toReversed();
    const columns = columnsOf(names);
    const logits = Float32Array.from(
      [0, 1, 2, 0].flatMap((token) => names.map((name) => (name === 'pooling' ? 0 : token * name.length))),
    );
    assert.deepEqual(
      [...poolWords(logits, passOf('no no'), columns)],
      [1, 2].flatMap((token) => OUTPUTS.map((name) => (name === 'evoked' ? 0 : (token * name.length) / 2))),
    );
  });

  it('refuses a model without an output that every model has', () => {
    assert.throws(() => columnsOf([...OUTPUTS]), /no output pooling/);
    assert.throws(() => columnsOf(['pooling', ...OUTPUTS.slice(1)]), /no output admiration/);
  });
});
