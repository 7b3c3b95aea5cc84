import assert from 'node:assert/strict';
import { emphasisHtml } from '../../report/text/emphasis.js';
import { escapeText, isolated, shorten } from '../../report/text/markup.js';
import {
  counted,
  countScenes,
  eighthsText,
  lengthText,
  listed,
  nearestShape,
  pageCount,
  pagesText,
  percentile,
  playingTime,
  sceneOrdinal,
  signed,
} from '../../report/text/words.js';

/** What a function makes of each input. */
function check<Input>(
  name: string,
  make: (input: Input) => string,
  cases: readonly (readonly [Input, string])[],
) {
  describe(name, () => {
    for (const [input, expected] of cases) {
      it(`${JSON.stringify(input)} as ${JSON.stringify(expected)}`, () =>
        assert.equal(make(input), expected));
    }
  });
}

check('playingTime', playingTime, [
  [0, 'under a minute'],
  [0.99, 'under a minute'],
  [1.2, 'about 1 minute'],
  [98.4, 'about 98 minutes'],
]);

describe('the scenes that count', () => {
  const scenes = [{}, { heading: 'INT. A' }, { heading: 'INT. B' }];

  it('do not hold what stands before the first heading', () => {
    assert.deepEqual(
      [countScenes(scenes), countScenes(scenes.slice(1)), countScenes([{ heading: '' }])],
      [2, 2, 0],
    );
  });

  it('are numbered from the first heading on', () => {
    assert.deepEqual(
      scenes.map((_, index) => sceneOrdinal(scenes, index)),
      [0, 1, 2],
    );
  });
});

check('signed', signed, [
  [0.416, '+0.42'],
  [-0.1, '−0.10'],
  [-0.001, '0.00'],
]);

check('eighthsText', eighthsText, [
  [3, '3/8'],
  [8, '1'],
  [21, '2 5/8'],
]);

check('pagesText', pagesText, [
  [0, '0 pages'],
  [2, '2/8 page'],
  [8, '1 page'],
  [11, '1 3/8 pages'],
  [16, '2 pages'],
]);

check('lengthText', lengthText, [
  [0, '1/8 page'],
  [13.5, '13 4/8 pages'],
  [119 + 1 / 55, '119 1/8 pages'],
]);

describe('the length of a script', () => {
  it('ends on the last page that is counted', () => {
    const ends = (pages: number) => {
      const [, whole = '0', eighths] =
        /^(?:(\d+)(?= ))?(?: ?(\d)\/8)? pages?$/u.exec(lengthText(pages)) ?? [];
      return Number(whole) + (eighths === undefined ? 0 : 1);
    };
    for (let lines = 1; lines <= 400; lines += 1) assert.equal(ends(lines / 55), pageCount(lines / 55));
  });
});

check(
  'nearestShape',
  (correlation: number) => nearestShape({ matches: [{ shape: 'icarus', correlation }], margin: 0 }) ?? 'none',
  [
    [0.5, 'icarus'],
    [0.49, 'none'],
  ],
);

check('percentile', percentile, [
  [0, '0th'],
  [0.71, '71st'],
  [0.12, '12th'],
  [1, '100th'],
]);

check('listed', listed, [
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b and c'],
]);

check('counted', (count: number) => counted(count, 'scene'), [
  [1, '1 scene'],
  [0, '0 scenes'],
]);

check('escapeText', escapeText, [
  [`<a href="x" id='y'>&`, '&lt;a href=&quot;x&quot; id=&#39;y&#39;&gt;&amp;'],
  ['a\u0000b\uD83Dc\uFFFE', 'a\uFFFDb\uFFFDc\uFFFD'],
  ['\u{1F600}', '\u{1F600}'],
]);

check('shorten', (text: string) => shorten(text, 5), [
  ['abcde', 'abcde'],
  ['abcdef', 'abcd…'],
  ['a \n b', 'a b'],
  ['abc\u{1F600}d', 'abc…'],
]);

check('isolated', (text: string) => isolated(text, 5), [
  ['a<b', '<bdi>a&lt;b</bdi>'],
  ['"long" text', '<bdi title="&quot;long&quot; text">&quot;lon…</bdi>'],
]);

check('emphasisHtml', emphasisHtml, [
  ['plain', 'plain'],
  ['it is *kind*', 'it is <span class="italic">kind</span>'],
  ['**b** _u_', '<span class="bold">b</span> <span class="underline">u</span>'],
  ['*a _b* c_', '<span class="italic">a <span class="underline">b</span> c</span>'],
  ['\\*not\\*', '*not*'],
  ['<script>*a*</script>', '&lt;script&gt;<span class="italic">a</span>&lt;/script&gt;'],
  ['*a*\nb', '<span class="italic">a</span><br />b'],
  // The lexer would hide a note in a comment: such a text is shown as it was written.
  ['x [[*a* -->]]', 'x [[*a* --&gt;]]'],
  ['[{{{\\<}}}] *a*', '[{{{&lt;}}}] <span class="italic">a</span>'],
]);

describe('emphasisHtml', () => {
  it('shows a very long text without emphasis, at once', () => {
    const text = '*_'.repeat(50_000);
    assert.equal(emphasisHtml(text), text);
  });
});
