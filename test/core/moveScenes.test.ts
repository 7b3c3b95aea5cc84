import assert from 'node:assert/strict';
import { moveScenes, parseScreenplay, type ScenePlace, stepPlace } from '../../core/index.js';

const HEAD = 'Title: Tides\n\nIt is dark.\n\n';
const A = 'INT. A - DAY #1#\n\nBOB\nOne.';
const B = 'INT. B - DAY\n\n[[a note]]\n\nTwo.  ';
const C = '.C\n\nAMY ^\nThree. /* not\n\nthis */';

const lineOf = (text: string, part: string) =>
  text.slice(0, text.indexOf(part)).split(/\r\n|\r|\n/u).length - 1;
const move = (
  text: string,
  scenes: readonly string[],
  place: 'end' | readonly ['before' | 'after', string],
) => {
  const to: ScenePlace = place === 'end' ? { side: 'end' } : { side: place[0], line: lineOf(text, place[1]) };
  return moveScenes(
    parseScreenplay(text),
    scenes.map((scene) => lineOf(text, scene)),
    to,
  );
};

describe('scenes that are moved', () => {
  const cases: readonly (readonly [what: string, text: string, moved: string | undefined])[] = [
    ['go to the end, where no line end was', `${A}\n\n${B}\n\n${C}`, `${B}\n\n${C}\n\n${A}`],
    ['leave what stands before the first heading', `${HEAD}${A}\n\n\n${B}\n`, `${HEAD}${B}\n\n\n${A}\n`],
    ['leave the sections between', `${A}\n\n# Two\n\n= on\n\n${B}\n`, `# Two\n\n= on\n\n${B}\n\n${A}\n`],
    [
      'keep other line ends',
      `${A}\n\n${B}\n`.replaceAll('\n', '\r\n'),
      `${B}\n\n${A}\n`.replaceAll('\n', '\r\n'),
    ],
    ['get a blank line where they need one', `${A}\n\n# Two\n${B}`, `# Two\n\n${B}\n\n${A}`],
    ['stay where there is nowhere to go', A, undefined],
    ['stay where a boneyard would swallow what follows', `${A} /* gone\n\n${B}\n`, undefined],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => assert.equal(move(text, ['INT. A'], 'end')?.text, expected));

  it('go before a scene, and after one, several at once, and say where they stand', () => {
    const text = `${A}\n\n${B}\n\n${C}\n`;
    const up = move(text, ['.C', 'INT. B'], ['before', 'INT. A']);
    assert.deepEqual(up, { text: `${B}\n\n${C}\n\n${A}\n`, lines: [0, 6] });
    assert.equal(move(text, ['INT. A'], ['after', 'INT. B'])?.text, `${B}\n\n${A}\n\n${C}\n`);
    assert.equal(move(text, ['INT. A'], ['before', 'INT. B']), undefined);
    assert.equal(move(text, ['nowhere'], 'end'), undefined);
  });

  it('go a step at a time, and a section between two scenes is a step', () => {
    const text = `# One\n\n${A}\n\n# Two\n\n${B}\n\n${C}\n`;
    const [one, a, two, b, c] = ['# One', 'INT. A', '# Two', 'INT. B', '.C'].map((part) =>
      lineOf(text, part),
    );
    const screenplay = parseScreenplay(text);
    const step = (line: number | undefined, way: 'up' | 'down') => stepPlace(screenplay, line ?? -1, way);
    assert.deepEqual(step(a, 'up'), { side: 'before', line: one });
    assert.deepEqual(step(a, 'down'), { side: 'after', line: two });
    assert.deepEqual(step(b, 'up'), { side: 'before', line: two });
    assert.deepEqual(step(b, 'down'), { side: 'after', line: c });
    assert.deepEqual([step(c, 'down'), step(one, 'down'), step(1, 'up')], [undefined, undefined, undefined]);
  });

  it('are looked at in proportion to their number', () => {
    /** How often an element is looked at to move the first of so many scenes to the end. */
    const looks = (scenes: number): number => {
      const screenplay = parseScreenplay(`${A}\n\n`.repeat(scenes));
      let count = 0;
      const elements = new Proxy(screenplay.elements, {
        get: (target, key, receiver): unknown => {
          if (/^\d+$/u.test(String(key))) count += 1;
          return Reflect.get(target, key, receiver);
        },
      });
      const moved = moveScenes({ ...screenplay, elements }, [0], { side: 'before', line: 10 });
      assert.deepEqual(moved?.lines, [5]);
      return count;
    };
    const ratio = looks(400) / looks(100);
    assert.ok(ratio < 6, `${ratio.toFixed(1)} times as much for four times as many`);
  });
});
