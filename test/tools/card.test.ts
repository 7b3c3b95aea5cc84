import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figureTable, fillCard } from '../../tools/evaluate/card.js';
import { measuredModel } from '../../tools/evaluate/evaluation.js';
import { differences, expectedCard, readEvaluation } from '../../tools/evaluate/evaluationFile.js';
import { REPOSITORY } from '../corpus.js';

const MODEL = join(REPOSITORY, 'models', 'undercurrent-reader');

describe('the model card', () => {
  it('tells of the model that ships', () => {
    const { model: hash, calibration: calibrationHash } = measuredModel(MODEL);
    const evaluation = readEvaluation(MODEL);
    assert.equal(evaluation.model, hash, 'evaluation.json is of another model: npm run evaluate');
    assert.equal(evaluation.calibration, calibrationHash, 'another calibration: npm run evaluate');
    const calibration: { readonly model?: unknown } = JSON.parse(
      readFileSync(join(MODEL, 'calibration.json'), 'utf8'),
    );
    assert.equal(calibration.model, hash);
  });

  it('names the word list that is installed', () => {
    const { devDependencies }: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(REPOSITORY, 'package.json'), 'utf8'),
    );
    const version = devDependencies['vader-sentiment'] ?? '';
    assert.ok(readEvaluation(MODEL).wordList.endsWith(`vader-sentiment ${version}`));
  });

  it('holds the tables of evaluation.json and calibration.json', () => {
    assert.equal(readFileSync(join(MODEL, 'README.md'), 'utf8'), expectedCard(MODEL));
  });

  it('says every number of a figure, and a dash for what there is not', () => {
    const table = figureTable({
      a: { title: 'a', value: 0.12345, interval: [0.1, 0.2], lines: 1234, majority: 0 },
      b: { title: 'b', value: 1, lines: 5, wordList: 0.5 },
    });
    assert.deepEqual(table.split('\n').slice(2), [
      '| a | 0.123 | 0.100 to 0.200 | 1,234 | 0.000 | – |',
      '| b | 1.000 | – | 5 | – | 0.500 |',
    ]);
  });

  it('keeps what stands around a place, and misses one that is not there', () => {
    const card = 'above\n<!-- a:start -->\nold\n<!-- a:end -->\nbelow\n';
    assert.equal(
      fillCard(card, { a: 'new $1' }),
      card.replace('old', () => 'new $1'),
    );
    assert.throws(() => fillCard(card, { b: 'new' }), /no place for b/);
  });
});

describe('a check of the card', () => {
  const measured = readEvaluation(MODEL);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'undercurrent-test-'));
    for (const name of ['README.md', 'evaluation.json', 'calibration.json'])
      cpSync(join(MODEL, name), join(folder, name));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('finds nothing where nothing has changed', () => assert.deepEqual(differences(folder, measured), []));

  it('finds a figure that is not what was measured, and one that is missing', () => {
    const [name = '', figure] = Object.entries(measured.figures)[0] ?? [];
    assert.ok(figure);
    const better = { ...measured.figures, [name]: { ...figure, value: figure.value + 0.1 }, new: figure };
    const found = differences(folder, { ...measured, figures: better });
    assert.equal(found.length, 2);
    assert.match(found[0] ?? '', new RegExp(`^${name} is `, 'u'));
    assert.match(found[1] ?? '', /^new is .* missing in/u);
  });

  it('finds another model and another table', () => {
    const path = join(folder, 'README.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('| EmoBank valence', '| EmoBank'));
    assert.equal(differences(folder, { ...measured, model: '' }).length, 2);
  });
});
