import assert from 'node:assert/strict';
import { createRestartPolicy } from '../../client/connection/restartPolicy.js';
import { durationText, noAnswerText, type ServerState, statusText } from '../../client/words/statusTexts.js';
import type { ReadingState } from '../../protocol/editorMessages.js';
import { say } from './plainSay.js';

describe('the language status', () => {
  const cases: readonly (readonly [ServerState, ReadingState | undefined, string | undefined, string])[] = [
    ['starting', undefined, undefined, 'busy: Starting'],
    ['running', undefined, undefined, 'Waiting to read'],
    ['running', { kind: 'waiting' }, undefined, 'Waiting to read'],
    ['running', { kind: 'loading' }, undefined, 'busy: Loading the reader'],
    ['running', { kind: 'scoring', scenesDone: 0, scenes: 190 }, undefined, 'busy: Reading scene 1 of 190'],
    ['running', { kind: 'scoring', scenesDone: 12, scenes: 190 }, undefined, 'busy: Reading scene 13 of 190'],
    ['running', { kind: 'scoring', scenesDone: 9, scenes: 9 }, undefined, 'busy: Reading scene 9 of 9'],
    ['running', { kind: 'ready' }, undefined, 'Read'],
    [
      'running',
      { kind: 'ready' },
      'error 126',
      'Read, more slowly (Reading more slowly, in WebAssembly: error 126)',
    ],
    [
      'running',
      { kind: 'scoring', scenesDone: 1, scenes: 9 },
      'error 126',
      'busy: Reading scene 2 of 9, more slowly (Reading more slowly, in WebAssembly: error 126)',
    ],
    [
      'running',
      { kind: 'cannot tell', reason: 'It reads as French.' },
      undefined,
      'Cannot tell (It reads as French.)',
    ],
    [
      'running',
      { kind: 'cannot tell', reason: 'There is none.', empty: true },
      undefined,
      'Nothing to read yet (There is none.)',
    ],
    ['running', { kind: 'failed', reason: 'no model' }, 'error 126', 'error: Reading failed (no model)'],
    [
      'stopped',
      { kind: 'ready' },
      undefined,
      'error: Undercurrent has stopped (Marks are not updated until the window is reloaded.)',
    ],
  ];
  for (const [server, state, limited, expected] of cases) {
    it(expected, () => {
      const status = state && { uri: 'a', version: 1, state, ...(limited !== undefined && { limited }) };
      const { text, detail, busy, severity } = statusText(say, server, status);
      const sign = severity === 'error' ? 'error: ' : busy ? 'busy: ' : '';
      assert.equal(`${sign}${text}${detail === undefined ? '' : ` (${detail})`}`, expected);
    });
  }
});

describe('the language status of a script whose author has corrected lines', () => {
  const status = { uri: 'a', version: 1, state: { kind: 'ready' } } as const;
  const author = { corrections: 1, calibrated: false, linesTurned: 0 };
  it('says so, and also that WebAssembly has taken over', () => {
    assert.equal(statusText(say, 'running', status, author).detail, '1 line reads as you say');
    assert.equal(
      statusText(say, 'running', { ...status, limited: 'error 126' }, author).detail,
      'Reading more slowly, in WebAssembly: error 126 · 1 line reads as you say',
    );
  });
});

describe('what the server has not answered', () => {
  const cases = [
    ['starting', 'Undercurrent is still starting. Try again in a moment.'],
    ['running', 'Undercurrent could not do that. Your script is not affected.'],
    [
      'stopped',
      'Undercurrent has stopped. Reload the window to start it again. Your script is not affected.',
    ],
  ] as const;
  for (const [server, expected] of cases)
    it(`is told while it is ${server}`, () => assert.equal(noAnswerText(say, server), expected));
});

describe('a running time', () => {
  const cases = [
    [0.2, 'under 1 min'],
    [0.9, 'under 1 min'],
    [1, '1 min'],
    [14.4, '14 min'],
    [59.6, '1 h 00'],
    [124, '2 h 04'],
  ] as const;
  for (const [minutes, expected] of cases)
    it(`${minutes}: ${expected}`, () => assert.equal(durationText(say, minutes), expected));
});

describe('a server that ends', () => {
  const restarts = (times: readonly number[]): readonly boolean[] => {
    const clock = { now: 0 };
    const shallRestart = createRestartPolicy(() => clock.now);
    return times.map((time) => {
      clock.now = time;
      return shallRestart();
    });
  };
  it('is started again, but not for ever', () =>
    assert.deepEqual(restarts([0, 1_000, 2_000, 3_000]), [true, true, true, false]));
  it('is always started again when it ends now and then', () =>
    assert.deepEqual(restarts([0, 100_000, 200_000, 300_000, 400_000]), [true, true, true, true, true]));
});
