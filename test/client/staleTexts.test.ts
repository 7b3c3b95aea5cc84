import assert from 'node:assert/strict';
import { staleText } from '../../client/words/staleTexts.js';
import { say } from './plainSay.js';

const TO_READ = 'The script has changed since it was read. “Read the Script Again” reads it now.';
const STOPPED = 'Undercurrent has stopped. Reload the window to start it again. Your script is not affected.';

const CASES = [
  ['no answer', false, 'running', 'typing', 'There is nothing to say of this place yet.'],
  ['no answer', false, 'stopped', 'typing', STOPPED],
  ['no answer', false, 'starting', 'save', 'Undercurrent is still starting. Try again in a moment.'],
  ['an older answer', true, 'running', 'typing', 'The script has changed since. Try again.'],
  ['an older answer', true, 'running', 'save', TO_READ],
  ['an older answer', true, 'running', 'demand', TO_READ],
] as const;

describe('what is said where nothing is known of the script as it is now', () => {
  for (const [what, isAnswered, server, read, expected] of CASES)
    it(`of ${what}, from a server that is ${server}, read on ${read}`, () =>
      assert.equal(staleText(say, isAnswered, server, read), expected));
});
