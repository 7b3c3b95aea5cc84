import assert from 'node:assert/strict';

import { OUTPUT_COUNT } from '../../core/index.js';
import { LOGIT_COUNT, poolWords } from '../../inference/model/poolWords.js';
import { windowPasses } from '../../inference/tokens/windowPasses.js';
import type { TokenPass } from '../../protocol/readerMessages.js';
import { tinyWordPieces } from './tinyModel.js';

function passOf(...texts: readonly string[]): TokenPass {
  const [first] = windowPasses(texts, tinyWordPieces());
  assert.ok(first);
  return first.pass;
}

/** Logits in which output `k` of a token is its value times `k + 1`, and the last is its weight's logit. */
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
    assertRows(poolWords(logits, passOf('no going')), [1, 6]);
  });

  it('weighs by the softmax of the last logit over the passage, special tokens left out', () => {
    const logits = logitsOf([SPECIAL, [4, Math.log(3)], [8, 0], SPECIAL]);
    assertRows(poolWords(logits, passOf('no no')), [3, 2]);
  });

  it('weighs each passage by itself', () => {
    const logits = logitsOf([SPECIAL, [4, 9], SPECIAL, [8, 0], [2, 0], SPECIAL]);
    assertRows(poolWords(logits, passOf('no', 'no no')), [4, 4, 1]);
  });

  it('clamps the logits of the weights', () => {
    const far = poolWords(logitsOf([SPECIAL, [1, 1000], [1, -1000], SPECIAL]), passOf('no no'));
    const clamped = poolWords(logitsOf([SPECIAL, [1, 15], [1, -15], SPECIAL]), passOf('no no'));
    assert.deepEqual(far, clamped);
    assert.ok((far[OUTPUT_COUNT] ?? 0) > 0);
  });

  it('gives an empty passage no row', () => {
    assertRows(poolWords(logitsOf([SPECIAL, [5, 2], SPECIAL, [2, 0], SPECIAL]), passOf('', 'no')), [2]);
  });

  it('gives a word without tokens a row of zeros', () => {
    const logits = logitsOf([SPECIAL, [4, 0], [8, 0], SPECIAL]);
    assertRows(poolWords(logits, passOf('no \u200b no')), [2, 0, 4]);
  });

  it('reads as many logits a token as the model has', () => {
    assert.equal(LOGIT_COUNT, 32);
  });
});
