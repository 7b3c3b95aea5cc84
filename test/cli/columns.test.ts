import assert from 'node:assert/strict';
import { fit } from '../../cli/text/columns.js';

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
