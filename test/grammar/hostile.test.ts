import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadFountainGrammar, tokenizeScript } from './tokenizeScript.js';

/** Long enough that anything worse than linear does not end in time. */
const LINE_LENGTH = 100_000;
/** Each run is also tried behind every prefix; shorter, as there are many. */
const PREFIXED_LENGTH = 5_000;

/** What a line is made of, over and over. */
const UNITS: readonly string[] = [
  ...['*', '_', '*a ', '**a ', '***a ', '_a ', '*a*_b_', '*a _b **c ', '\\', '\\*'],
  ...['[[', ']]', '[[a]]', '[[@a=', '/*', '*/', '/* */'],
  ...['> < ', '> ', '(', ')', '()', ') [[', '^', 'A (', 'A ', 'A TO:'],
  ...['#', '# ', '#a', '=', 'a:', ' ', '\t', '🎬'],
];

/** Beginnings that make an element of their own of the line, and lines above that do. */
const PREFIXES: readonly string[] = [
  ...['.', 'INT. ', '#', '=', '>', '~', '!', '@', '(', 'A', 'a: '],
  ...['He runs.\n', 'INT. A\n', 'BOB\n', 'CUT TO:\n', 'Title: A\n\n'],
];

describe('the grammar reaches the end', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadFountainGrammar();
  });

  function assertCovered(text: string): void {
    const line = tokenizeScript(grammar, text).at(-1);
    assert.equal(line?.tokens.map((token) => token.text).join(''), text.slice(text.lastIndexOf('\n') + 1));
  }

  for (const unit of UNITS) {
    it(`of a line of 100 KB of ${JSON.stringify(unit)}`, () => {
      assertCovered(unit.repeat(LINE_LENGTH / unit.length));
      for (const prefix of PREFIXES) assertCovered(prefix + unit.repeat(PREFIXED_LENGTH / unit.length));
    });
  }
});
