import assert from 'node:assert/strict';
import { characterInScene } from '../../core/index.js';
import { readMade, talk, times } from './findingScripts.js';

describe('a character in a scene', () => {
  const long = 'I hate all of this and of that and of what there is to be seen here.';
  const lines = [-0.9, 0.4, 0.4, 0.4, 0.4].map((valence) => ({
    text: valence < 0 ? long : 'I love it.',
    valence,
    speaker: 'BOB',
  }));
  const { analysis } = readMade([
    { lines },
    { lines: talk(times(4, 0.2)).map((line) => ({ ...line, speaker: 'AMY' })) },
  ]);
  const [first, second] = analysis.scenes;
  assert.ok(first !== undefined && second !== undefined);

  it('reads as over the script, where that is its only scene', () => {
    const whole = analysis.characters.find(({ name }) => name === 'BOB');
    assert.ok(whole?.valence !== undefined && whole.valence.value < 0);
    assert.deepEqual(characterInScene(analysis, first, 'BOB'), { valence: whole.valence.value, lines: 5 });
  });

  it('reads as nothing where it does not speak, and where none of it has been read', () => {
    assert.equal(characterInScene(analysis, second, 'BOB'), undefined);
    const passages = analysis.passages.map((passage) => ({ ...passage, reading: undefined }));
    assert.equal(characterInScene({ passages }, first, 'BOB'), undefined);
  });
});
