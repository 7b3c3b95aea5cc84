import assert from 'node:assert/strict';
import { isWithin, placeAfter } from '../../client/screenplays/moves.js';

describe('a document after a move', () => {
  const script = 'file:///plays/a.fountain';
  const cases = [
    ['is where it was moved to', script, 'file:///plays/b.fountain', 'file:///plays/b.fountain'],
    ['goes along with its folder', 'file:///plays', 'file:///old/plays', 'file:///old/plays/a.fountain'],
    ['is where it was, after another’s move', 'file:///plays/a', 'file:///plays/b', undefined],
    ['is where it was, after that of a folder named alike', 'file:///pla', 'file:///old', undefined],
  ] as const;
  for (const [what, from, to, expected] of cases)
    it(what, () => assert.equal(placeAfter(script, { from, to }), expected));

  it('without a file is where it is saved for the first time', () => {
    const [from, to] = ['untitled:Untitled-1', 'file:///plays/new.fountain'];
    assert.equal(placeAfter(from, { from, to }), to);
  });

  it('is in its file and in every folder above, and in no other', () =>
    assert.deepEqual(
      [script, 'file:///plays', 'file:///pla', `${script}.bak`].map((place) => isWithin(script, place)),
      [true, true, false, false],
    ));
});
