import assert from 'node:assert/strict';
import { changeBetween, matchScenes, type SceneContent, type SceneMatch } from '../../core/index.js';

/** `HALL: one, two` is a scene with that heading and these texts; without a colon it has none. */
function scenesOf(...scenes: readonly string[]): readonly SceneContent[] {
  return scenes.map((scene) => {
    const [said = '', heading] = scene.split(': ').toReversed();
    return { ...(heading !== undefined && { heading }), texts: said.split(', ') };
  });
}

/** `0>1` is the scene 0 found as 1, with what became of it. */
function inShort({ scene, other, same, moved }: SceneMatch): string {
  return `${scene}>${other}${same ? '' : ' edited'}${moved ? ' moved' : ''}`;
}

describe('the scenes of a script in a what-if of it', () => {
  const cases: readonly (readonly [
    what: string,
    script: readonly string[],
    whatIf: readonly string[],
    matches: readonly string[],
  ])[] = [
    ['are all there', ['A: one', 'B: two'], ['A: one', 'B: two'], ['0>0', '1>1']],
    ['are edited', ['A: one', 'B: two'], ['A: one', 'B: other words'], ['0>0', '1>1 edited']],
    [
      'are moved',
      ['A: one', 'B: two', 'C: three'],
      ['B: two', 'C: three', 'A: one'],
      ['0>2 moved', '1>0', '2>1'],
    ],
    ['are taken out', ['A: one', 'B: two', 'C: three'], ['A: one', 'C: three'], ['0>0', '2>1']],
    ['stand beside new ones', ['A: one', 'B: two'], ['A: one', 'X: new', 'B: two'], ['0>0', '1>2']],
    ['have one heading twice', ['A: one', 'A: two'], ['A: two', 'A: one'], ['0>1', '1>0 moved']],
    [
      'have one heading twice, and one of them is edited',
      ['A: one', 'A: two'],
      ['A: two', 'A: on'],
      ['0>1 edited', '1>0 moved'],
    ],
    [
      'have another heading and most of their words',
      ['A: it rains on us all day', 'B: two', 'C: three'],
      ['C: three', 'X: it rains on us all night', 'B: two'],
      ['0>1 edited', '1>2', '2>0 moved'],
    ],
    [
      'are written anew between the same neighbours',
      ['A: one', 'B: two', 'C: three'],
      ['A: one', 'X: new', 'C: three'],
      ['0>0', '1>1 edited', '2>2'],
    ],
    ['are written anew at the end', ['A: one', 'B: two'], ['A: one', 'X: new'], ['0>0', '1>1 edited']],
    [
      'are not found by a few common words',
      ['A: one of us', 'B: two', 'C: three'],
      ['B: two', 'C: three', 'X: which of you'],
      ['1>0', '2>1'],
    ],
    [
      'are found before the first heading',
      ['it rains', 'A: one'],
      ['it pours', 'A: one'],
      ['0>0 edited', '1>1'],
    ],
    ['are none', [], ['A: one'], []],
  ];
  for (const [what, script, whatIf, expected] of cases)
    it(what, () =>
      assert.deepEqual(matchScenes(scenesOf(...script), scenesOf(...whatIf)).map(inShort), expected),
    );
});

describe('a change', () => {
  const estimate = (value: number, half: number) => ({ value, low: value - half, high: value + half });
  const cases: readonly (readonly [
    what: string,
    before: [number, number],
    after: [number, number],
    sure: boolean,
  ])[] = [
    ['within both bands is unsure', [0, 0.2], [0.1, 0.2], false],
    ['larger than both bands together is sure', [0, 0.2], [0.5, 0.2], true],
    ['larger than each band, and not than both, is unsure', [0, 0.2], [-0.25, 0.2], false],
    ['downwards is as sure as upwards', [0, 0.2], [-0.3, 0.2], true],
    ['of nothing is unsure, even without a band', [0.1, 0], [0.1, 0], false],
  ];
  for (const [what, before, after, sure] of cases) {
    it(what, () => {
      const change = changeBetween(estimate(...before), estimate(...after));
      assert.equal(change.sure, sure);
      assert.equal(change.delta, after[0] - before[0]);
    });
  }

  it('is measured by the halves of the bands that face each other', () => {
    const before = { value: 0, low: -0.9, high: 0.1 };
    const after = { value: 0.3, low: 0.2, high: 0.95 };
    assert.equal(changeBetween(before, after).sure, true);
    assert.equal(changeBetween(after, before).sure, true);
  });
});
