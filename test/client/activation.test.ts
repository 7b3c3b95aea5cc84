import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { activateOnce } from '../../tools/bench/activation.js';
import { REPOSITORY } from '../corpus.js';

const BUNDLE = join(REPOSITORY, 'dist', 'client.cjs');
const describeBuilt = existsSync(BUNDLE) ? describe : describe.skip;

describeBuilt(`the built extension${existsSync(BUNDLE) ? '' : ` (skipped: ${BUNDLE} is missing)`}`, () => {
  it('loads and activates by itself, and leaves one thing to be ended: all of it', () =>
    assert.equal(activateOnce().subscriptions, 1));
});
