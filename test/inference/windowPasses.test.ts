import assert from 'node:assert/strict';

import { assembleReadings } from '../../inference/tokens/assembleReadings.js';
import { MAX_PASS_TOKENS, windowPasses } from '../../inference/tokens/windowPasses.js';
import { OUTPUT_COUNT, rawOutputs } from '../../core/index.js';
import { idOf, tinyWordPieces, VOCABULARY } from './tinyModel.js';

const tokenIdsOf = (texts: readonly string[]): number[][] =>
  windowPasses(texts, tinyWordPieces()).map(({ pass }) => Array.from(pass.tokenIds));

const ids = (tokens: string): number[] => tokens.split(' ').map(idOf);

describe('windowPasses', () => {
  it('puts [CLS] before the passages and [SEP] after each', () => {
    assert.deepEqual(tokenIdsOf(['Going.', 'no']), [ids('[CLS] go ##ing . [SEP] no [SEP]')]);
  });

  it('knows passage and word of every token', () => {
    const [first] = windowPasses(['no going.', 'no no'], tinyWordPieces());
    assert.ok(first);
    assert.deepEqual(Array.from(first.pass.passages), [-1, 0, 0, 0, 0, -1, 1, 1, -1]);
    assert.deepEqual(Array.from(first.pass.rows), [-1, 0, 1, 1, 1, -1, 2, 3, -1]);
    assert.equal(first.pass.rowCount, 4);
    assert.equal(first.pass.passageCount, 2);
  });

  it('reads an empty passage as one unknown token that belongs to no word', () => {
    const [first] = windowPasses(['no', ' ', 'no'], tinyWordPieces());
    assert.ok(first);
    assert.deepEqual(Array.from(first.pass.tokenIds), ids('[CLS] no [SEP] [UNK] [SEP] no [SEP]'));
    assert.deepEqual(Array.from(first.pass.passages), [-1, 0, -1, 1, -1, 2, -1]);
    assert.deepEqual(Array.from(first.pass.rows), [-1, 0, -1, -1, -1, 1, -1]);
  });

  it('puts a parenthetical right before its passage, as no part of it', () => {
    const cued = { text: 'no going', parenthetical: 'no' };
    const wordPieces = tinyWordPieces([...VOCABULARY, '(', ')']);
    const [first] = windowPasses(['go', cued], wordPieces);
    assert.ok(first);
    const [open, close] = [VOCABULARY.length, VOCABULARY.length + 1];
    assert.deepEqual(Array.from(first.pass.tokenIds), [
      ...ids('[CLS] go [SEP]'),
      ...[open, idOf('no'), close],
      ...ids('no go ##ing [SEP]'),
    ]);
    assert.deepEqual(Array.from(first.pass.passages), [-1, 0, -1, -1, -1, -1, 1, 1, 1, -1]);
    assert.deepEqual(Array.from(first.pass.rows), [-1, 0, -1, -1, -1, -1, 1, 2, 2, -1]);
  });

  it('takes no more of a parenthetical than leaves room for its passage', () => {
    const parenthetical = Array.from({ length: 600 }, () => 'no').join(' ');
    const text = Array.from({ length: 500 }, () => 'go').join(' ');
    const passes = windowPasses([{ text, parenthetical }], tinyWordPieces());
    assert.ok(passes.every(({ pass }) => pass.tokenIds.length <= MAX_PASS_TOKENS));
    const read = passes.flatMap(({ pieces }) => pieces.flatMap(({ tokenIds }) => tokenIds));
    assert.deepEqual(
      read,
      Array.from({ length: 500 }, () => idOf('go')),
    );
  });

  it('has no pass for a window without passages', () => {
    assert.deepEqual(windowPasses([], tinyWordPieces()), []);
  });

  it('fills a pass to the last position', () => {
    const passage = Array.from({ length: 254 }, () => 'no').join(' ');
    assert.deepEqual(
      tokenIdsOf([passage, passage]).map(({ length }) => length),
      [MAX_PASS_TOKENS - 1],
    );
    assert.deepEqual(
      tokenIdsOf([passage, `${passage} no`]).map(({ length }) => length),
      [MAX_PASS_TOKENS],
    );
  });

  it('cuts a window that is too long between passages', () => {
    const passage = Array.from({ length: 300 }, () => 'no').join(' ');
    assert.deepEqual(
      tokenIdsOf([passage, passage, 'going']).map(({ length }) => length),
      [302, 305],
    );
  });

  it('cuts a passage that is too long into equal pieces and loses no token', () => {
    const passage = Array.from({ length: 600 }, () => 'going').join(' ');
    const passes = windowPasses(['no', passage], tinyWordPieces());
    const tokens = passes.flatMap(({ pieces }) => pieces.flatMap(({ tokenIds }) => tokenIds));
    assert.equal(tokens.length, 1 + 1200);
    assert.ok(passes.every(({ pass }) => pass.tokenIds.length <= MAX_PASS_TOKENS));
    const shares = passes.flatMap(({ pieces }) =>
      pieces.filter((piece) => piece.passage === 1).map((p) => p.share),
    );
    assert.deepEqual(shares, [1 / 3, 1 / 3, 1 / 3]);
  });
});

describe('assembleReadings', () => {
  /** Rows in which every output of row `n` is `n + 1`. */
  const countingRows = (rowCount: number): Float32Array =>
    Float32Array.from({ length: rowCount * OUTPUT_COUNT }, (_, at) => Math.floor(at / OUTPUT_COUNT) + 1);

  const firstOutputs = (contributions: Float32Array): number[] =>
    Array.from(contributions.filter((_, at) => at % OUTPUT_COUNT === 0));

  it('gives each passage the rows of its words', () => {
    const texts = ['no going', '', 'no'];
    const passes = windowPasses(texts, tinyWordPieces());
    const readings = assembleReadings(texts, passes, [countingRows(3)]);
    assert.deepEqual(
      readings.map(({ contributions }) => firstOutputs(contributions)),
      [[1, 2], [], [3]],
    );
  });

  it('sums a passage read in pieces to the mean of their outputs, weighted by tokens', () => {
    // One word of 700 tokens, then one of a single token: pieces of 351 and 350 tokens, cut inside the word.
    const texts = [`${'!'.repeat(700)} no`];
    const passes = windowPasses(texts, tinyWordPieces());
    const rows = passes.map(({ pass }, index) =>
      new Float32Array(pass.rowCount * OUTPUT_COUNT).fill(index + 1),
    );
    const [reading] = assembleReadings(texts, passes, rows);
    assert.ok(reading);
    assert.equal(reading.contributions.length, 2 * OUTPUT_COUNT);
    const [firstWord, secondWord] = firstOutputs(reading.contributions);
    assert.ok(Math.abs((firstWord ?? 0) - (351 * 1 + 350 * 2) / 701) < 1e-6);
    assert.ok(Math.abs((secondWord ?? 0) - (350 * 2) / 701) < 1e-6);
    assert.ok(Math.abs((rawOutputs(reading)[0] ?? 0) - (351 * 1 + 350 * 4) / 701) < 1e-6);
  });
});
