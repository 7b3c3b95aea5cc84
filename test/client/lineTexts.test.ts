import assert from 'node:assert/strict';
import { linesHint } from '../../client/words/lineTexts.js';
import { say } from './plainSay.js';

describe('what a list of lines says of itself', () => {
  const cases = [
    ['how to search in it', ['▲ I love this.'], 'Type to search in them'],
    ['that the script was never read', undefined, 'The script has not been read yet.'],
    ['that nothing in it was', [], 'No line of dialogue has been read in this script.'],
  ] as const;
  for (const [what, lines, expected] of cases)
    it(`is ${what}`, () => assert.equal(linesHint(say, lines), expected));
});
