import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { REPOSITORY } from '../corpus.js';

describe('npm start', () => {
  it('takes files, and no options', () => {
    const program = join(REPOSITORY, 'tools', 'start.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, '--help'], {
      cwd: REPOSITORY,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^Usage: npm start \[-- FILE\.\.\.\]/u);
  });
});
