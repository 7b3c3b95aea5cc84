import assert from 'node:assert/strict';
import { analysisText } from '../../cli/text/analysisText.js';
import { PLAIN_STYLE } from '../../cli/text/style.js';
import { fixture } from '../report/fixture.js';
import { LASTING_CHANGE, TWO_SCENES } from '../report/screenplays.js';

describe('an analysis in the terminal', () => {
  const cases = [
    ['a part of a page', TWO_SCENES, /^2 scenes, [1-7]\/8 page, /mu],
    ['several pages', LASTING_CHANGE, /^10 scenes, \d+(?: [1-7]\/8)? pages, /mu],
  ] as const;
  for (const [length, script, expected] of cases) {
    it(`says of ${length} that it is as long`, () => {
      const { analysis } = fixture(script);
      assert.match(analysisText('A', analysis, PLAIN_STYLE), expected);
    });
  }
});
