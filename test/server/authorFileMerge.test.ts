import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  anchorOf,
  type AuthorFile,
  authorFileText,
  type Correction,
  hashTexts,
  mergeAuthorFiles,
  NOTHING_SAID,
  parseAuthorFile,
} from '../../core/index.js';

const texts = Array.from({ length: 40 }, (_, index) => `Line ${index} of the script.`);
const hashes = hashTexts(texts);
const corrected = (index: number): Correction => ({
  at: anchorOf(hashes, index),
  words: texts[index] ?? '',
  valence: 0.5,
  model: -0.1,
});
const says = (lines: readonly number[], code?: 'flat-scene' | 'on-the-nose'): AuthorFile => ({
  ignored: code === undefined ? [] : [{ code, in: 'script' }],
  corrections: lines.map(corrected),
});
/** What was said, whatever its order. */
const sorted = (said: AuthorFile) => authorFileText(said);

/** Two people's versions of one file, and what both together must come to. */
const MERGES: Readonly<
  Record<string, readonly [base: AuthorFile, ours: AuthorFile, theirs: AuthorFile, together: AuthorFile]>
> = {
  'both add to a file of nothing': [
    NOTHING_SAID,
    says([3], 'flat-scene'),
    says([17], 'on-the-nose'),
    mergeAuthorFiles(says([3], 'flat-scene'), says([17], 'on-the-nose')),
  ],
  'both add to a file of some': [
    says([1, 2, 3, 4, 5, 6, 7, 8]),
    says([1, 2, 3, 4, 5, 6, 7, 8, 20, 21]),
    says([1, 2, 3, 4, 5, 6, 7, 8, 30, 31, 32]),
    says([1, 2, 3, 4, 5, 6, 7, 8, 20, 21, 30, 31, 32]),
  ],
  'both say the same': [NOTHING_SAID, says([5, 6]), says([5, 6]), says([5, 6])],
  'one answers findings, the other corrects': [
    says([1]),
    says([1], 'flat-scene'),
    says([1, 9]),
    says([1, 9], 'flat-scene'),
  ],
};

describe('two versions of an author’s file, merged by git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'undercurrent-merge-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** As git merges three versions of a file, marks of a conflict and all. */
  function merge(versions: readonly string[], ...options: readonly string[]): string {
    const [base, ours, theirs] = versions.map((text, index) => {
      const path = join(folder, `${index}.json`);
      writeFileSync(path, text);
      return path;
    });
    const { error, stdout } = spawnSync(
      'git',
      ['merge-file', '-p', ...options, ours ?? '', base ?? '', theirs ?? ''],
      { encoding: 'utf8' },
    );
    assert.equal(error, undefined);
    return stdout;
  }

  for (const [what, [base, ours, theirs, together]] of Object.entries(MERGES)) {
    const files = [base, ours, theirs].map(authorFileText);
    for (const options of [[], ['--diff3'], ['--union']])
      it(`holds what both said when ${what} ${options.join('')}`, () =>
        assert.equal(sorted(parseAuthorFile(merge(files, ...options))), sorted(together)));

    it(`stays JSON as a union when ${what}`, () => assert.ok(JSON.parse(merge(files, '--union'))));

    it(`holds what both said when each began a file of their own, and ${what}`, () => {
      const merged = parseAuthorFile(merge(files.with(0, '')));
      assert.equal(sorted(merged), sorted(together));
    });
  }

  it('needs nobody when two people add in different places', () => {
    const [, ours, theirs] = MERGES['one answers findings, the other corrects'] ?? [];
    assert.ok(ours !== undefined && theirs !== undefined);
    const merged = merge([says([1]), ours, theirs].map(authorFileText));
    assert.doesNotMatch(merged, /^[<=>]{7}/mu);
    assert.ok(JSON.parse(merged));
  });

  it('takes out what one of them took out', () => {
    const merged = merge([says([1, 2, 3]), says([1, 3]), says([1, 2, 3], 'flat-scene')].map(authorFileText));
    assert.equal(sorted(parseAuthorFile(merged)), sorted(says([1, 3], 'flat-scene')));
  });
});
