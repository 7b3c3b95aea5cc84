import assert from 'node:assert/strict';
import { escapeMarkdown, withoutMarkup } from '../../server/words/markdown.js';

describe('screenplay text as Markdown', () => {
  const cases: Readonly<Record<string, string>> = {
    // What starts no markup stays: not every editor knows escapes.
    '−0.44 (−0.50 to +0.10)': '−0.44 (−0.50 to +0.10)',
    "INT. SAM'S ROOM - DAY": "INT. SAM'S ROOM - DAY",
    'R&D, at 9:30! {x} a|b $5 #1 > 2': 'R\\&D, at 9:30! {x} a|b $5 #1 > 2',
    'this & that': 'this & that',
    '*bold* _under_ `code` ~gone~': '\\*bold\\* \\_under\\_ \\`code\\` \\~gone\\~',
    '![x](command:evil)': '!\\[x\\](command:evil)',
    '<img src=x>': '&lt;img src=x>',
    'a\\*b': 'a\\\\\\*b',
    '&lt; &#42;': '\\&lt; \\&#42;',
    '$(alert)': '\\$(alert)',
    'http://a.example': 'http\\://a.example',
    'www.a.example': 'www\\.a.example',
    'me@a.example': 'me\\@a.example',
    '- a list': '\\- a list',
    '12. a list': '12\\. a list',
    '# a heading': '\\# a heading',
    '> a quotation': '\\> a quotation',
    'two\n\n# lines\u0000\u202E': 'two # lines ',
  };
  for (const [text, expected] of Object.entries(cases))
    it(JSON.stringify(text), () => {
      assert.equal(escapeMarkdown(text), expected);
      assert.equal(withoutMarkup(escapeMarkdown(text)), text.replaceAll(/[\s\u0000\u202E]+/gu, ' '));
    });
});
