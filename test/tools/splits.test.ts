import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dialogues, type Row } from '../../tools/evaluate/rows.js';
import { DataSets, type Part, partOf } from '../../tools/evaluate/splits.js';

const EQUAL = [25, 25, 25, 25] as const;

describe('the split of the raw sets', () => {
  // As `training/reader/splits.py` divides them.
  const cases: readonly (readonly [string, string, Parameters<typeof partOf>[2], Part])[] = [
    ['goemotions', 'eebbqej', [92, 4, 4, 0], 'train'],
    ['emobank-690', 'SemEval_3', [84, 4, 6, 6], 'train'],
    ['s', 'é', EQUAL, 'calibration'],
    ['s', '3', EQUAL, 'calibration'],
    ['s', '7', EQUAL, 'test'],
    ['s', '9', EQUAL, 'train'],
  ];
  for (const [name, unit, shares, part] of cases) {
    it(`puts ${unit} of ${name} where training puts it`, () =>
      assert.equal(partOf(name, unit, shares), part));
  }

  it('divides the rows of a folder, each into one part', () => {
    const folder = mkdtempSync(join(tmpdir(), 'undercurrent-test-'));
    try {
      const lines = Array.from({ length: 200 }, (_, index) =>
        JSON.stringify({ text: `line ${index}`, labels: [], valence: null, context: null }),
      );
      writeFileSync(join(folder, 'xed.all.jsonl.gz'), gzipSync(`${lines.join('\n')}\n`));
      const data = new DataSets(folder);
      const parts = (['train', 'dev', 'calibration', 'test'] as const).map((part) => data.rows('xed', part));
      const texts = parts.flat().map(({ text }) => text);
      assert.equal(texts.length, 200);
      assert.equal(new Set(texts).size, 200);
      assert.deepEqual(data.rowCounts(), { 'xed.all': 200 });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('cuts dialogues where one starts', () => {
    const row = (text: string, context: readonly string[]): Row => ({ text, labels: [], context, meta: {} });
    const rows = [row('a', []), row('b', ['a']), row('c', [])];
    assert.deepEqual(
      dialogues(rows).map((lines) => lines.map(({ text }) => text)),
      [['a', 'b'], ['c']],
    );
  });

  it('leaves the test parts as large as they were', function () {
    const folder = process.env['UNDERCURRENT_DATA'];
    if (folder === undefined || !existsSync(folder)) return this.skip();
    const data = new DataSets(folder);
    const sizes = (['goemotions', 'xed', 'edos', 'emobank', 'msctd', 'emorynlp', 'meld'] as const).map(
      (name) => data.rows(name, 'test').length,
    );
    assert.deepEqual(sizes, [5426, 352, 329, 638, 5063, 954, 6238]);
  });
});
