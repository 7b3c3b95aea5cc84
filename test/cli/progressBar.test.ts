import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createProgressBar, progressText } from '../../cli/progressBar.js';

describe('the progress bar', () => {
  for (const columns of [10, 30, 40, 80, 200]) {
    it(`leaves the last of ${columns} columns free`, () => {
      assert.ok(progressText('Reading line', 1234, 2345, columns).length < columns);
    });
  }

  it('keeps its numbers where the bar has no room', () => {
    assert.equal(progressText('Reading line', 3, 12, 22), 'Reading line 3 of 12');
    assert.equal(progressText('Reading line', 6, 12, 26), 'Reading line ██░░ 6 of 12');
  });

  const written = (terminal: string): string => {
    const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 40 });
    const bar = createProgressBar(
      stream as unknown as NodeJS.WriteStream,
      { TERM: terminal },
      'Reading line',
    );
    bar.update(1, 2);
    bar.clear();
    return String(stream.read() ?? '');
  };

  it('is silent on a terminal that cannot take a line back', () => {
    assert.equal(written('dumb'), '');
    assert.match(written('xterm'), /1 of 2/u);
  });
});
