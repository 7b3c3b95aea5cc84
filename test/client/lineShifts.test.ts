import assert from 'node:assert/strict';
import { type LineChange, shiftLine, shiftMarks, shiftSpans } from '../../client/screenplays/lineShifts.js';

const change = (startLine: number, endLine: number, addedLines: number, atLineEnd = false): LineChange => ({
  startLine,
  endLine,
  addedLines,
  atLineEnd,
});

describe('a mark at the end of line 10', () => {
  const cases: readonly (readonly [string, LineChange, number | undefined])[] = [
    ['stays when a letter is typed into its line', change(10, 10, 0), 10],
    ['stays when something is typed below', change(11, 11, 3), 10],
    ['goes down when a line is put in above', change(4, 4, 1), 11],
    ['goes up when lines are taken out above', change(2, 5, 0), 7],
    ['stays when Enter is pressed at its end', change(10, 10, 1, true), 10],
    ['goes down with the rest when Enter is pressed inside its line', change(10, 10, 1), 11],
    ['goes up when its line is joined to the one above', change(9, 10, 0), 9],
    ['goes when its line is taken out with the one above', change(9, 10, 0, true), undefined],
    ['goes when it lies inside what is replaced', change(8, 12, 2), undefined],
    ['stays when lines below are joined to its end', change(10, 12, 0, true), 10],
  ];
  for (const [title, edit, expected] of cases) {
    it(title, () => assert.equal(shiftLine(10, edit), expected));
  }
});

describe('marks and spans', () => {
  it('are the very same after an edit within a line', () => {
    const marks = [{ line: 3 }];
    assert.equal(shiftMarks(marks, change(1, 1, 0)), marks);
  });

  it('keep what else they say', () => {
    assert.deepEqual(shiftMarks([{ line: 3, word: 'joy' }], change(0, 0, 2)), [{ line: 5, word: 'joy' }]);
  });

  const spans = [
    { firstLine: 0, lastLine: 9 },
    { firstLine: 10, lastLine: 19 },
    { firstLine: 20, lastLine: 29 },
  ];
  const cases: readonly (readonly [string, LineChange, readonly (readonly [number, number])[]])[] = [
    [
      'a line put into the second',
      change(12, 12, 1),
      [
        [0, 9],
        [10, 20],
        [21, 30],
      ],
    ],
    [
      'three lines taken out of the second',
      change(12, 15, 0),
      [
        [0, 9],
        [10, 16],
        [17, 26],
      ],
    ],
    [
      'the second taken out whole',
      change(9, 19, 0, true),
      [
        [0, 9],
        [10, 19],
      ],
    ],
    [
      'an end and a beginning taken out',
      change(8, 12, 0),
      [
        [0, 8],
        [9, 15],
        [16, 25],
      ],
    ],
  ];
  for (const [title, edit, expected] of cases) {
    it(`of scenes: ${title}`, () =>
      assert.deepEqual(
        shiftSpans(spans, edit).map(({ firstLine, lastLine }) => [firstLine, lastLine]),
        expected,
      ));
  }
});
