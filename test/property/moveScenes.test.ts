import assert from 'node:assert/strict';
import fc from 'fast-check';
import { moveScenes, parseScreenplay, stepPlace } from '../../core/index.js';

describe('any scene that is moved', () => {
  const pieces = [
    ...['BOB', 'AMY ^', '(low)', 'Hi there.', 'CUT TO:', '> THE END <', '~la', '# Act', '= synopsis', '==='],
    ...['Title: X', '[[', ']]', '/*', '*/', '  ', '\t', '\n', '\n\n', '\n\n\n', '\r\n'],
  ];
  const headings = ['INT. HALL - DAY\n\n', '\n\n.FORCED\n\n', '\n\nINT. ROOM\n', '\n\n# Act\n\nEXT. SEA\n\n'];
  const block = fc
    .tuple(fc.constantFrom(...headings), fc.array(fc.constantFrom(...pieces), { maxLength: 8 }))
    .map(([heading, rest]) => `${heading}${rest.join('')}`);
  const text = fc
    .tuple(
      fc.constantFrom('', '', 'Title: X\n\n', 'FADE IN:\n\n', '\uFEFF'),
      fc.array(block, { maxLength: 5 }),
    )
    .map(([head, blocks]) => `${head}${blocks.join('')}`);
  /** All elements, and apart those of each scene up to a section. */
  const contents = (script: string) => {
    const { elements } = parseScreenplay(script);
    const said = elements.map((element) => [element.type, element.text]);
    const ofScenes = elements.flatMap(({ type }, index) => {
      if (type !== 'scene_heading') return [];
      const end = elements.findIndex(
        (element, at) => at > index && (element.type === 'scene_heading' || element.type === 'section'),
      );
      return [said.slice(index, end < 0 ? undefined : end)];
    });
    return [sorted(said), sorted(ofScenes)];
  };
  const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort();
  const lettersOf = (script: string) => [...script].sort().join('');
  const headingsIn = (script: string) =>
    parseScreenplay(script).elements.filter(({ type }) => type === 'scene_heading');

  it('is parsed as before, with all others, and goes back to where it was', () => {
    let moves = 0;
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('up', 'down'), (script, seed, way) => {
        const screenplay = parseScreenplay(script);
        const found = headingsIn(script);
        const number = seed % Math.max(1, found.length);
        const { line } = found[number] ?? { line: 0 };
        const place = stepPlace(screenplay, line, way);
        const moved = place && moveScenes(screenplay, [line], place);
        if (moved === undefined) return;
        moves += 1;
        assert.deepEqual(contents(moved.text), contents(script));
        const [at = -1] = moved.lines;
        assert.ok(headingsIn(moved.text).some((heading) => heading.line === at));
        const there = parseScreenplay(moved.text);
        const back = stepPlace(there, at, way === 'up' ? 'down' : 'up');
        const returned = back && moveScenes(there, [at], back);
        assert.ok(returned !== undefined, 'it can go back');
        assert.equal(returned.lines[0], headingsIn(returned.text)[number]?.line);
        // Where a blank line had to be put in, that stays.
        if (lettersOf(moved.text) === lettersOf(script)) assert.equal(returned.text, script);
      }),
      { numRuns: 1500 },
    );
    assert.ok(moves > 200, `${moves} moves were tried`);
  });
});
