import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carriedTo } from '../../server/documents/carried.js';

describe('ranges carried to a newer text', () => {
  /** Where each word of the older text, all different, stands in the newer one. */
  const carried = (older: string, newer: string) =>
    [...older.matchAll(/\w+/gu)].map(({ 0: word, index }) => {
      const range = carriedTo(older, newer)({ start: index, end: index + word.length });
      return range === undefined ? '-' : `${word}@${range.start}`;
    });

  const cases: Readonly<
    Record<string, readonly [older: string, newer: string, expected: readonly string[]]>
  > = {
    'nothing was changed': ['a b', 'a b', ['a@0', 'b@2']],
    'something was put in': ['a b c', 'a new b c', ['a@0', 'b@6', 'c@8']],
    'something was taken out': ['a b c', 'a c', ['a@0', '-', 'c@2']],
    'something was replaced': ['a b c', 'a x c', ['a@0', '-', 'c@4']],
    'what was put in begins as what follows': ['INT_A x', 'INT_B y INT_A x', ['INT_A@8', 'x@14']],
  };
  for (const [name, [older, newer, expected]] of Object.entries(cases))
    it(name, () => assert.deepEqual(carried(older, newer), expected));

  it('hold the same text, in the same order, and do not overlap', () => {
    const letters = fc.stringMatching(/^[ab ]{0,12}$/u);
    fc.assert(
      fc.property(letters, letters, (older, newer) => {
        const carry = carriedTo(older, newer);
        const ranges = [...older].map((_, start) => carry({ start, end: start + 1 }));
        let end = 0;
        for (const [index, range] of ranges.entries()) {
          if (range === undefined) continue;
          assert.equal(newer.slice(range.start, range.end), older[index]);
          assert.ok(range.start >= end);
          ({ end } = range);
        }
      }),
    );
  });
});
