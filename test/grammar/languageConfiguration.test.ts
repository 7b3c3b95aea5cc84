import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../corpus.js';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

const configuration = JSON.parse(
  readFileSync(join(REPOSITORY, 'language-configuration.json'), 'utf8'),
) as LanguageConfiguration;

describe('the language configuration', () => {
  it('takes a name or a contraction for one word', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `${flags}g`));
    assert.deepEqual(words("JEAN-LUC (O.S.): I don't, *won’t* RENÉ_ 'so' --"), [
      'JEAN-LUC',
      'O',
      'S',
      'I',
      "don't",
      'won’t',
      'RENÉ',
      'so',
    ]);
  });

  it('folds a boneyard that spans lines', () => {
    const { start, end } = configuration.folding.markers;
    const opens = new RegExp(start, 'u');
    const closes = new RegExp(end, 'u');
    assert.ok(opens.test('/*') && opens.test('  /* cut'));
    assert.ok(closes.test('*/') && closes.test('to here. */ '));
    assert.ok(!opens.test('/* cut */') && !closes.test('/* cut */'));
  });
});
