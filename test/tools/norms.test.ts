import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_CODES, MEASURES, normOf, parseNorms } from '../../core/index.js';
import { NORM_SHARES, percentileIn } from '../../core/findings/norms.js';
import { fillPage, rulesTable } from '../../tools/norms/findingsPage.js';
import { measureNorms } from '../../tools/norms/measureNorms.js';
import { normsText } from '../../tools/norms/normsText.js';
import { excesses, type FilmRates, ratesTable } from '../../tools/norms/rates.js';
import { REPOSITORY } from '../corpus.js';
import { readMade, talk, times } from '../core/findingScripts.js';

const MODEL = join(REPOSITORY, 'models', 'undercurrent-reader');
const page = readFileSync(join(REPOSITORY, 'docs', 'findings.md'), 'utf8');
const sha256Of = (name: string) =>
  createHash('sha256')
    .update(readFileSync(join(MODEL, name)))
    .digest('hex');

describe('the norms of the shipped model', () => {
  const json: unknown = JSON.parse(readFileSync(join(MODEL, 'norms.json'), 'utf8'));
  const norms = parseNorms(json);

  it('were measured with these weights and this calibration: if not, npm run norms', () => {
    assert.equal(norms.model, sha256Of('onnx/model_quantized.onnx'));
    assert.equal(norms.calibration, sha256Of('calibration.json'));
  });

  it('are of 42 films, and hold numbers only', () => {
    assert.equal(norms.films, 42);
    for (const values of Object.values(norms.measures)) assert.ok(values.every(Number.isFinite));
  });

  it('stand in the documentation with the rules that the code has', () => {
    assert.equal(fillPage(page, { findings: rulesTable() }), page);
  });

  it('keep every finding within what a writer can bear', () => {
    const all = rowOf(page, '**all**');
    const [scenes = 0, ...counts] = all.slice(0, -1);
    for (const count of counts) assert.ok(count * 12 <= scenes, `${count} in ${scenes} scenes`);
    assert.ok((rowOf(page, 'Big Fish').at(-1) ?? Infinity) <= 40);
    assert.equal(page.match(/^\| film \d+ /gmu)?.length, 42);
  });

  const broken: Readonly<Record<string, unknown>> = {
    'no object': [],
    'no films': { ...norms, films: undefined },
    'a measure missing': { ...norms, measures: { ...norms.measures, 'flat-scene': undefined } },
    'a value missing': { ...norms, measures: { ...norms.measures, 'flat-scene': [1] } },
    'values out of order': {
      ...norms,
      measures: { ...norms.measures, 'flat-scene': NORM_SHARES.map((share) => -share) },
    },
  };
  for (const [what, value] of Object.entries(broken)) {
    it(`are refused with ${what}`, () => assert.throws(() => parseNorms(value), /norm/u));
  }
});

/** The numbers of one row of the table of rates. */
function rowOf(text: string, name: string): readonly number[] {
  const row = text.split('\n').find((line) => line.startsWith(`| ${name} `)) ?? '';
  return row.split('|').slice(2, -1).map(Number);
}

describe('a norm', () => {
  const even = normOf(Array.from({ length: 1001 }, (_, index) => index));
  const cases: readonly (readonly [value: number, percentile: number])[] = [
    [-1, 0],
    [0, 0],
    [100, 0.1],
    [105, 0.105],
    [995, 0.995],
    [1000, 1],
    [2000, 1],
  ];
  for (const [value, percentile] of cases) {
    it(`holds ${value} at ${percentile}`, () =>
      assert.ok(Math.abs(percentileIn(even, value) - percentile) < 1e-9));
  }

  it('counts ties as not below', () =>
    assert.equal(percentileIn(normOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 2]), 1), 0));

  it('is written and read as it was', () => {
    const film = readMade([{ lines: talk(times(14, 0.3)) }, { lines: talk([0.4, 0.2, -0.1, -0.3]) }]);
    const norms = measureNorms([film], { model: 'a', calibration: 'b' });
    assert.deepEqual(parseNorms(JSON.parse(normsText(norms))), norms);
    assert.equal(norms.films, 1);
    for (const measure of MEASURES) assert.equal(norms.measures[measure].length, NORM_SHARES.length);
  });
});

describe('the rates', () => {
  const film = (name: string, scenes: number, flat: number): FilmRates => ({
    name,
    scenes,
    counts: Object.fromEntries(
      FINDING_CODES.map((code) => [code, code === 'flat-scene' ? flat : code === 'low-evidence' ? 99 : 0]),
    ) as FilmRates['counts'],
  });

  it('are added up over all films, without what is only told where somebody looks', () => {
    const table = ratesTable([film('film 1', 100, 3), film('film 2', 50, 2)], film('Big Fish', 190, 7));
    assert.match(table, /^\| \*\*all\*\* \| 150 \| 5 \| 0 .* \| 5 \|$/mu);
    assert.match(table, /^\| Big Fish \| 190 \| 7 .* \| 7 \|$/mu);
    assert.doesNotMatch(table, /low-evidence|99/u);
  });

  it('are too much beyond one in twelve scenes, or forty in Big Fish', () => {
    assert.deepEqual(excesses([film('a', 120, 10)], film('Big Fish', 190, 40)), []);
    assert.equal(excesses([film('a', 120, 11)], undefined).length, 1);
    assert.equal(excesses([film('a', 120, 1)], film('Big Fish', 190, 41)).length, 1);
  });
});

describe('the page', () => {
  it('is filled where it has a place, and nowhere else', () => {
    assert.equal(
      fillPage('a <!-- x --> old <!-- end of x --> b', { x: '$1' }),
      'a <!-- x -->\n\n$1\n\n<!-- end of x --> b',
    );
    assert.throws(() => fillPage('a', { x: 'b' }), /no place/u);
  });
});
