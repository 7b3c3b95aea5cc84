import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { REPOSITORY } from '../corpus.js';

describe('npm run test:e2e', () => {
  it('says why it skips where something is missing', () => {
    const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/testE2e.ts'], {
      cwd: REPOSITORY,
      encoding: 'utf8',
      env: { ...process.env, CHROMIUM: '/nowhere/chromium' },
    });
    assert.match(stdout, /^The end-to-end tests are skipped: no (?:workbench|\/nowhere\/chromium): \S/u);
    assert.equal(status, 0);
  });
});
