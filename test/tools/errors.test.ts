import assert from 'node:assert/strict';
import { seededRandom, standardNormal } from '../../core/statistics/random.js';
import { fitErrors } from '../../tools/evaluate/errorTable.js';
import { ratingRuler } from '../../tools/evaluate/ratingRuler.js';
import { bandFigures } from '../../tools/evaluate/suites/bands.js';
import { readingOf } from '../core/fakeReadings.js';

describe('the table of errors', () => {
  const random = seededRandom(1);
  const lines = (deviationOf: (pull: number) => number) =>
    Array.from({ length: 3000 }, () => {
      const pull = 2 * random();
      return { pull, miss: deviationOf(pull) * standardNormal(random) };
    });

  it('finds how the error grows', () => {
    const knots = fitErrors(lines((pull) => 0.1 + 0.1 * pull));
    assert.equal(knots.length, 6);
    for (const [pull, deviation] of knots) {
      assert.ok(Math.abs(deviation - (0.1 + 0.1 * pull)) < 0.02, `${deviation} at ${pull}`);
    }
  });

  it('never falls, and rises in pull', () => {
    const knots = fitErrors(lines((pull) => 0.4 - 0.1 * pull));
    for (const [index, [pull, deviation]] of knots.slice(1).entries()) {
      const [before = NaN, deviationBefore = NaN] = knots[index] ?? [];
      assert.ok(pull > before && deviation >= deviationBefore);
    }
    const [, first = NaN] = knots[0] ?? [];
    const [, last = NaN] = knots.at(-1) ?? [];
    assert.ok(Math.abs(last - first) < 1e-9, 'all bins are put together');
  });
});

describe('what ratings mean on the shown scale', () => {
  const meant = ratingRuler(Float64Array.of(-0.5, 0.1, 0.7), Float64Array.of(-0.1, 0.1, 0.3));

  it('has the mean and spread of the readings', () => {
    for (const [rating, value] of [
      [-0.1, -0.5],
      [0.1, 0.1],
      [0.3, 0.7],
    ] as const)
      assert.ok(Math.abs(meant(rating) - value) < 1e-9);
  });

  it('stays within the scale', () => assert.deepEqual([meant(-9), meant(9)], [-1, 1]));
});

describe('the bands of lines', () => {
  it('hold what they hold, of all lines and of those with the narrowest and the widest', () => {
    // Ratings and readings have one scale; every second line of the widest bands is far off.
    const lines = Array.from({ length: 50 }, (_, index) => ({
      valence: index % 2 === 0 ? 0.5 : -0.5,
      error: 0.01 * (index + 1),
      miss: index >= 40 && index % 2 === 0 ? 1 : 0,
    }));
    const read = {
      rows: lines.map(({ valence, miss }) => ({ text: '', labels: [], meta: {}, valence: valence - miss })),
      readings: lines.map(({ valence, error }) => ({ ...readingOf(valence), error })),
      units: [],
    };
    const plain = {
      ...read,
      rows: lines.map(({ valence }) => ({ text: '', labels: [], meta: {}, valence })),
    };
    const figures = bandFigures(plain, read);
    assert.deepEqual(
      ['held', 'heldSure', 'heldUnsure'].map((name) => figures[`emobank.${name}`]?.value),
      [0.9, 1, 0.5],
    );
  });
});
