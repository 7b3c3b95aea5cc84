import assert from 'node:assert/strict';
import { drivingWords, OUTPUT_COUNT, splitWords } from '../../core/index.js';
import { OUTPUT_INDEX } from '../../core/reading/emotions.js';

/** What is read of a text whose words contribute so to valence. */
function rawOf(text: string, valences: readonly number[]) {
  const contributions = new Float32Array(splitWords(text).length * OUTPUT_COUNT);
  for (const [word, valence] of valences.entries()) {
    contributions[word * OUTPUT_COUNT + OUTPUT_INDEX.valence] = valence;
  }
  return { contributions };
}

describe('the words that drive a line', () => {
  const said = (text: string, valences: readonly number[], direction: 1 | -1, most = 3) =>
    drivingWords(text, rawOf(text, valences), direction, most).map(({ word, contribution }) => [
      word,
      Number(contribution.toFixed(3)),
    ]);

  for (const [title, text, valences, direction, expected] of [
    [
      'come strongest first',
      'A bad, awful day.',
      [0, -0.25, -0.5, 0.125],
      -1,
      [
        ['awful', -0.5],
        ['bad', -0.25],
      ],
    ],
    ['are of the direction asked for', 'A bad, fine day.', [0, -0.25, 0.5, 0], 1, [['fine', 0.5]]],
    [
      'count for all of it when said again',
      'No. Oh, no!',
      [-0.25, -0.5, -0.5],
      -1,
      [
        ['No', -0.75],
        ['Oh', -0.5],
      ],
    ],
    ['are none where what is said twice adds up to nothing', 'So... so', [-0.5, 0.5], -1, []],
    ['leave out what has no letters', '-- Gone --', [-0.5, -0.25, -0.5], -1, [['Gone', -0.25]]],
  ] as const) {
    it(title, () => assert.deepEqual(said(text, valences, direction), expected));
  }

  it('are as many as asked for', () => {
    assert.deepEqual(said('One two three', [0.1, 0.2, 0.3], 1, 1), [['three', 0.3]]);
  });
});
