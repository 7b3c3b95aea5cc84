import assert from 'node:assert/strict';
import { parseScreenplay, prepareScript } from '../../core/index.js';
import { carriedReadings } from '../../server/reading/carriedReadings.js';
import { countWords } from '../core/fakeReadings.js';

describe('what an older reading says after an edit', () => {
  /** A paragraph of action per letter. */
  const script = (letters: string) =>
    prepareScript(
      parseScreenplay([...letters].map((letter) => `The letter ${letter}.\n\n`).join('')),
      countWords,
    );
  /** The raw reading of a letter says nothing but where it stood. */
  const carried = (before: string, after: string, unread: readonly number[] = []) => {
    const old = script(before);
    const raw = old.passages.map((_, index) =>
      unread.includes(index) ? undefined : { contributions: Float32Array.of(index) },
    );
    return carriedReadings({ script: old, raw }, script(after).passages)
      .map((reading) => reading?.contributions[0] ?? '-')
      .join('');
  };
  const cases: Readonly<Record<string, readonly [before: string, after: string, expected: string]>> = {
    nothing: ['abcd', 'abcd', '0123'],
    'a changed line': ['abcd', 'abxd', '01-3'],
    'lines put in': ['abcd', 'abxycd', '01--23'],
    'lines put before and after': ['bc', 'abcd', '----'],
    'lines taken out': ['abcdef', 'abf', '015'],
    'a line doubled': ['abb', 'abbb', '012-'],
    'one of three alike taken out': ['bbb', 'bb', '01'],
    'all of it': ['abc', 'xyz', '---'],
    'a script taken out': ['abc', '', ''],
    'a script put in': ['', 'abc', '---'],
  };
  for (const [name, [before, after, expected]] of Object.entries(cases)) {
    it(`stands but for ${name}`, () => assert.equal(carried(before, after), expected));
  }
  it('stays unknown where it was', () => assert.equal(carried('abcd', 'axcd', [3]), '0-2-'));
  it('is nothing when there is none', () =>
    assert.deepEqual(carriedReadings(undefined, script('ab').passages), [undefined, undefined]));
});
