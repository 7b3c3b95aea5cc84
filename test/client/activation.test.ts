import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { activateOnce } from '../../tools/bench/activation.js';
import { REPOSITORY } from '../corpus.js';

const BUNDLE = join(REPOSITORY, 'dist', 'client.cjs');
const describeBuilt = existsSync(BUNDLE) ? describe : describe.skip;

describeBuilt(`the built extension${existsSync(BUNDLE) ? '' : ` (skipped: ${BUNDLE} is missing)`}`, () => {
  it('loads and activates by itself, and leaves nothing to be ended but all of it, which is waited for', () => {
    const { subscriptions, deactivates } = activateOnce();
    assert.deepEqual([subscriptions, deactivates], [0, true]);
  });
});
