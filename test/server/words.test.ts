import assert from 'node:assert/strict';
import { evokedText } from '../../server/words.js';
import { readingOf } from '../core/fakeReadings.js';

describe('what a line may leave a reader with', () => {
  const cases: readonly (readonly [evoked: number | undefined, text: string | undefined])[] = [
    [undefined, undefined],
    [0.1, 'about what it reads as'],
    [0.3, 'about what it reads as'],
    [-0.4, 'something more unpleasant than it reads as (−0.40)'],
    [0.75, 'something more pleasant than it reads as (+0.75)'],
  ];
  for (const [evoked, text] of cases) {
    it(`is, beside +0.20 with an error of 0.20 and ${evoked} evoked: ${text ?? 'not said'}`, () => {
      assert.equal(evokedText({ ...readingOf(0.2), ...(evoked !== undefined && { evoked }) }), text);
    });
  }
});
