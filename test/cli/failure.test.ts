import assert from 'node:assert/strict';
import { Failure, plainReason } from '../../cli/failure.js';

/** What the system or a program says, and what the writer is told. */
const REASONS: Readonly<Record<string, string>> = {
  "EACCES: permission denied, open '/home/a/Will's folder/1.segment.part'": 'access is denied.',
  "ENOTDIR: not a directory, mkdir '/dev/null/x'": 'a part of its path is a file, not a folder.',
  "ENOSPC: no space left on device, rename '/a' -> '/b'": 'the disk is full.',
  'EISDIR: illegal operation on a directory, read': 'that is a folder, not a file.',
  "EXDEV: cross-device link not permitted, rename '/a' -> '/b'": 'the system refused (EXDEV).',
  "The file a.json cannot be read, so it is left as it is: EACCES: permission denied, open 'a.json'.":
    'The file a.json cannot be read, so it is left as it is: access is denied.',
  'the session has ended': 'the session has ended.',
};

describe('a failure', () => {
  for (const [reason, words] of Object.entries(REASONS))
    it(`says ${words}`, () => assert.equal(plainReason(reason), words));

  it('has nothing in it that would steer a terminal', () => {
    assert.equal(new Failure('Cannot read a\u001B[31mb\n.').message, 'Cannot read a [31mb .');
  });
});
