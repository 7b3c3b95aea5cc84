import assert from 'node:assert/strict';
import { analysisText } from '../../cli/text/analysisText.js';
import { PLAIN_STYLE } from '../../cli/text/style.js';
import { fixture } from '../report/fixture.js';
import { LASTING_CHANGE, TWO_SCENES, WINDING_ROUND } from '../report/screenplays.js';

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

  const { analysis } = fixture(WINDING_ROUND);
  const { arc } = analysis;
  assert.ok(arc?.shape);

  for (const columns of [60, 80, 140]) {
    it(`fits ${columns} columns`, () => {
      const lines = analysisText('A title', analysis, PLAIN_STYLE, columns).split('\n');
      assert.ok(lines.every((line) => [...line].length <= columns));
    });
  }

  it('says how far the arc reaches', () => {
    const text = analysisText('A', analysis, PLAIN_STYLE);
    const [, most = '', least = ''] = /pleasant \+(0\.\d) │[\s\S]*unpleasant −(0\.\d) │/u.exec(text) ?? [];
    assert.equal(most, least);
    assert.ok(Number(most) >= Math.max(...arc.valence.map(({ value }) => Math.abs(value))));
  });

  it('names no shape that the arc is not near', () => {
    const shape = arc.shape ?? { matches: [], margin: 0 };
    const said = (correlation: number) => {
      const matches = shape.matches.map((match, index) => ({
        ...match,
        correlation: correlation - index / 10,
      }));
      const other = { ...analysis, arc: { ...arc, shape: { matches, margin: 0.1 } } };
      return analysisText('A', other, PLAIN_STYLE);
    };
    assert.match(said(0.49), /^No clear story shape\.$/mu);
    assert.match(said(0.5), /^No clear story shape; nearest is .* \(correlation 0\.50,/mu);
  });

  it('says what the last column of the characters counts, where it counts', () => {
    assert.match(analysisText('A', analysis, PLAIN_STYLE), /^away from their usual: how often/mu);
    const silent = { ...analysis, characters: [] };
    assert.doesNotMatch(analysisText('A', silent, PLAIN_STYLE), /away from their usual/u);
  });
});
