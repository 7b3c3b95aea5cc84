import assert from 'node:assert/strict';
import { columnsFor, fit } from '../../cli/text/columns.js';

/** A text, and what of it stands in eight columns. */
const CASES: Readonly<Record<string, string>> = {
  'as it is': 'as it is',
  short: 'short   ',
  'too long for it': 'too lon…',
  カフェ: 'カフェ  ',
  カフェの奥へ: 'カフェ… ',
  'Jose\u0301 sits': 'Jose\u0301 si…',
  '👩‍👩‍👧 family': '👩‍👩‍👧 fami…',
  'a\tb\nc': 'a b c   ',
};

describe('a text in columns', () => {
  for (const [text, fitted] of Object.entries(CASES))
    it(JSON.stringify(text), () => assert.equal(fit(text, 8), fitted));
});

/** What COLUMNS says, what the terminal has, and how wide to write. */
const WIDTHS: readonly (readonly [asked: string | undefined, has: number | undefined, columns: number])[] = [
  [undefined, undefined, 80],
  [undefined, 100, 100],
  ['72', 100, 72],
  ['', 0, 80],
  ['wide', 90, 90],
  ['20', undefined, 60],
  [undefined, 400, 140],
];

describe('how wide to write', () => {
  for (const [asked, has, columns] of WIDTHS)
    it(`${columns} columns for COLUMNS=${asked} in a terminal of ${has}`, () =>
      assert.equal(columnsFor({ columns: has }, { COLUMNS: asked }), columns));
});
