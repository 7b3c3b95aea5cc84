import assert from 'node:assert/strict';
import { Newest } from '../../server/work/newest.js';

/** Work that is done when the test says so. */
function gate() {
  const waiting: ((result: string) => void)[] = [];
  return {
    work: () => new Promise<string>((resolve) => waiting.push(resolve)),
    resolve: (result: string) => waiting.forEach((resolve) => resolve(result)),
  };
}

describe('the newest of some work', () => {
  it('counts, also when an older one takes longer', async () => {
    const newest = new Newest<string>();
    const [older, newer] = [gate(), gate()];
    const answers = [newest.of('a', older.work), newest.of('a', newer.work)];
    newer.resolve('new');
    assert.equal(await answers[1], 'new');
    older.resolve('old');
    assert.equal(await answers[0], undefined);
  });

  it('of one key says nothing of another', async () => {
    const newest = new Newest<string>();
    const [one, other] = [gate(), gate()];
    const answers = [newest.of('a', one.work), newest.of('b', other.work)];
    one.resolve('one');
    other.resolve('other');
    assert.deepEqual(await Promise.all(answers), ['one', 'other']);
  });

  it('counts no longer once it is forgotten', async () => {
    const newest = new Newest<string>();
    const { work, resolve } = gate();
    const answer = newest.of('a', work);
    newest.forget('a');
    resolve('late');
    assert.equal(await answer, undefined);
  });
});
