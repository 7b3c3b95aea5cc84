import assert from 'node:assert/strict';
import { findTurn, strongestLines } from '../../client/screenplays/turns.js';
import type { LineMark } from '../../protocol/editorMessages.js';

const mark = (line: number, turn: boolean, intensity = 0.5): LineMark => ({
  line,
  turn,
  intensity,
  polarity: 'positive',
});

describe('the next and the previous turn', () => {
  const lines = [mark(3, true), mark(5, false), mark(9, true), mark(20, true)];
  const cases = [
    [0, 3, 20],
    [3, 9, 20],
    [5, 9, 3],
    [9, 20, 3],
    [20, 3, 9],
    [99, 3, 20],
  ] as const;
  for (const [from, next, previous] of cases) {
    it(`from line ${from}: ${next} and ${previous}`, () => {
      assert.equal(findTurn(lines, from, 'next'), next);
      assert.equal(findTurn(lines, from, 'previous'), previous);
    });
  }
  it('are nowhere in a script without turns', () => {
    assert.equal(findTurn([mark(5, false)], 0, 'next'), undefined);
    assert.equal(findTurn([], 0, 'previous'), undefined);
  });
});

describe('the strongest lines', () => {
  it('come by intensity, equals in the order of the script', () => {
    const lines = [mark(1, false, 0.2), mark(2, false, 0.9), mark(3, false, 0.9), mark(4, false, 1)];
    assert.deepEqual(
      strongestLines(lines, 3).map(({ line }) => line),
      [4, 2, 3],
    );
  });
});
