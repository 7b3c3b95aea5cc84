import type { IGrammar } from 'vscode-textmate';
import { sampleScreenplays } from '../corpus.js';
import { GRAMMAR_CASES } from './cases.js';
import { assertSnapshot, describeTokens } from './snapshot.js';
import { loadFountainGrammar, tokenizeScript } from './tokenizeScript.js';

describe('the grammar colours', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadFountainGrammar();
  });

  for (const [kind, cases] of Object.entries(GRAMMAR_CASES)) {
    it(kind, () => {
      const parts = cases.map(
        ({ name, text }) => `--- ${name}\n${describeTokens(tokenizeScript(grammar, text))}\n`,
      );
      assertSnapshot(kind.replaceAll(/[, ]+/gu, '-'), parts.join('\n'));
    });
  }

  for (const { name, text } of sampleScreenplays()) {
    it(name, () => assertSnapshot(name, describeTokens(tokenizeScript(grammar, text))));
  }
});
