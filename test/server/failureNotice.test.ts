import assert from 'node:assert/strict';
import type { ReadingState } from '../../protocol/editorMessages.js';
import { FailureNotice } from '../../server/telling/failureNotice.js';

const FAILED: ReadingState = { kind: 'failed', reason: 'it is gone' };
const READY: ReadingState = { kind: 'ready' };

/** What happens to scripts a and b, and how often the writer is told. */
const CASES: Readonly<Record<string, readonly [(notice: FailureNotice) => void, number]>> = {
  'for several scripts at once': [(notice) => ['a', 'b'].forEach((uri) => notice.update(uri, FAILED)), 1],
  'again after it has recovered': [
    (notice) => [FAILED, READY, FAILED].forEach((state) => notice.update('a', state)),
    2,
  ],
  'and not again when another script is merely there': [
    (notice) => {
      notice.update('a', FAILED);
      notice.update('b', READY);
      notice.update('a', FAILED);
    },
    1,
  ],
  'again when the scripts that it failed for are closed': [
    (notice) => {
      notice.update('a', FAILED);
      notice.forget('a');
      notice.update('b', FAILED);
    },
    2,
  ],
};

describe('a failure is told once', () => {
  for (const [when, [happens, times]] of Object.entries(CASES)) {
    it(when, () => {
      const told: string[] = [];
      happens(new FailureNotice((reason) => told.push(reason)));
      assert.deepEqual(
        told,
        Array.from({ length: times }, () => 'it is gone'),
      );
    });
  }
});
