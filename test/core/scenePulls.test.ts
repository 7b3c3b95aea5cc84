import assert from 'node:assert/strict';
import { scenePulls } from '../../core/index.js';
import { readMade, talk } from './findingScripts.js';

describe('what pulls a scene', () => {
  const { analysis } = readMade([
    {
      heading: 'INT. A - DAY',
      lines: [...talk([0.1, -0.8, 0.3, 0]), { text: 'It rains. '.repeat(30), valence: 0.5 }],
    },
    { heading: 'INT. B - DAY', lines: talk([0.9]) },
  ]);
  const [scene] = analysis.scenes;
  assert.ok(scene !== undefined);
  const pulls = scenePulls(analysis, scene);

  it('are its own lines, the hardest first, either way', () => {
    assert.equal(pulls.length, 5);
    const sizes = pulls.map(({ pull }) => Math.abs(pull));
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => b - a),
    );
    assert.ok(pulls.some(({ pull }) => pull < 0));
  });
  it('add up to its mean valence', () => {
    const sum = pulls.reduce((total, { pull }) => total + pull, 0);
    assert.ok(Math.abs(sum - (scene.reading?.valence.value ?? NaN)) < 1e-9);
  });
  it('are none in a scene that has not been read', () => {
    const unread = analysis.passages.map((passage) => ({ ...passage, reading: undefined }));
    assert.deepEqual(scenePulls({ passages: unread }, scene), []);
  });
});
