import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { Tokenizer } from '@huggingface/tokenizers';
import fc from 'fast-check';

import { splitWords } from '../../core/index.js';
import { WordPieces } from '../../inference/tokens/wordPieces.js';
import { sampleScreenplays } from '../corpus.js';
import { memoryInUse } from '../memoryInUse.js';
import { MODEL_FOLDER, withModel } from './shippedModel.js';
import { idOf, tinyWordPieces } from './tinyModel.js';

describe('WordPieces', () => {
  it('cuts a word into pieces of the vocabulary', () => {
    const wordPieces = tinyWordPieces();
    assert.deepEqual(wordPieces.ofWord('Going.'), [idOf('go'), idOf('##ing'), idOf('.')]);
    assert.deepEqual(wordPieces.ofWord('perhaps'), [idOf('[UNK]')]);
  });

  it('counts the pieces of a text without special tokens', () => {
    const wordPieces = tinyWordPieces();
    assert.equal(wordPieces.count('Going?  No!'), 5);
    assert.equal(wordPieces.count(' \n'), 0);
  });

  it('reads the name of a special token as the letters it is written with', () => {
    assert.deepEqual(tinyWordPieces().ofWord('[SEP]'), [idOf('['), idOf('sep'), idOf(']')]);
  });

  it('gives the same answer for a word it has seen', () => {
    const wordPieces = tinyWordPieces();
    assert.equal(wordPieces.ofWord('going'), wordPieces.ofWord('going'));
  });

  it('keeps none of the texts that what it has counted was cut from', () => {
    const wordPieces = tinyWordPieces();
    const lengthOfText = 400_000;
    const texts = 20;
    wordPieces.count('No.');
    const before = memoryInUse();
    for (let index = 0; index < texts; index += 1) {
      // Long enough that engines make its parts views of the whole.
      const text = `${index} ${'no'.repeat(10)}${index} ${'goes on and '.repeat(lengthOfText / 12)}`;
      wordPieces.count(text.slice(0, text.indexOf(' goes')));
    }
    const kept = (memoryInUse() - before) / lengthOfText;
    assert.ok(kept < texts / 4, `${kept.toFixed(1)} of ${texts} texts`);
  });

  it('refuses a tokenizer that is not a BERT tokenizer', () => {
    assert.throws(() => tinyWordPieces(['[PAD]', '[UNK]', 'go']), /no \[CLS\]/);
  });
});

withModel('the word pieces of the shipped model', () => {
  const load = () => {
    const [tokenizer, config] = ['tokenizer.json', 'tokenizer_config.json'].map((name): object =>
      JSON.parse(readFileSync(new URL(name, MODEL_FOLDER), 'utf8')),
    );
    assert.ok(tokenizer && config);
    return {
      wordPieces: new WordPieces(tokenizer, config),
      whole: new Tokenizer({ ...tokenizer, added_tokens: [] }, config),
    };
  };

  it('are, word after word, those of the whole text', () => {
    const { wordPieces, whole } = load();
    // BERT glues words together across these; for `splitWords`, as for JavaScript, they are white space.
    const spacesThatBertDeletes = /[\f\v\ufeff]/;
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            'No',
            'é',
            '\u0301',
            'ñandú',
            '’',
            '“',
            '…',
            'Å',
            '\u00ad',
            'ß',
            ' ',
            '\u00a0',
            '\n',
            '.',
            "n't",
            '—',
            '日',
            '\u200b',
            '[SEP]',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        text.filter((candidate) => !spacesThatBertDeletes.test(candidate)),
        (candidate) => {
          const byWord = splitWords(candidate).flatMap(({ start, end }) =>
            wordPieces.ofWord(candidate.slice(start, end)),
          );
          assert.deepEqual(byWord, whole.encode(candidate, { add_special_tokens: false }).ids);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("are the library's for every word of the samples and for any ASCII", () => {
    const { wordPieces, whole } = load();
    const check = (word: string) =>
      assert.deepEqual(wordPieces.ofWord(word), whole.encode(word, { add_special_tokens: false }).ids, word);
    const words = sampleScreenplays().flatMap(({ text }) => text.split(/\s+/u).filter(Boolean));
    new Set([
      ...words,
      'constructor',
      '__proto__',
      'toString',
      'x'.repeat(101),
      "don't!?",
      '[MASK]',
      'naïve—café’s',
      'é'.repeat(101),
    ]).forEach(check);
    const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        ascii.filter((word) => !/\s/u.test(word)),
        check,
      ),
      { numRuns: 2000 },
    );
  });
});
