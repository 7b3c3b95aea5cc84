import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Oniguruma from 'vscode-oniguruma';
import type * as Textmate from 'vscode-textmate';
import type { IGrammar, IToken, StateStack } from 'vscode-textmate';
import { REPOSITORY } from '../corpus.js';

// Both packages are bundles whose names an ECMAScript import does not see.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof Oniguruma;
const textmate = require('vscode-textmate') as typeof Textmate;

/** A token as the editor colours it: its scopes from the outermost in, without the grammar's own. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
  /** Offset in the whole text. */
  readonly start: number;
  readonly end: number;
}

export interface TokenizedLine {
  readonly text: string;
  /** Offset of the line in the whole text. */
  readonly start: number;
  readonly tokens: readonly Token[];
}

const SCOPE_NAME = 'text.source.fountain';
const GRAMMAR_PATH = join(REPOSITORY, 'syntaxes/fountain.tmLanguage.json');

/** The grammar that ships, in the engine that Visual Studio Code runs it in. */
export async function loadFountainGrammar(): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: (scopeName) =>
      Promise.resolve(
        scopeName === SCOPE_NAME
          ? textmate.parseRawGrammar(readFileSync(GRAMMAR_PATH, 'utf8'), GRAMMAR_PATH)
          : null,
      ),
  });
  const grammar = await registry.loadGrammar(SCOPE_NAME);
  if (grammar === null) throw new Error(`${GRAMMAR_PATH} is not the grammar of ${SCOPE_NAME}.`);
  return grammar;
}

/** Tokenizes a whole script, line after line, as the editor does: without a byte order mark or line breaks. */
export function tokenizeScript(grammar: IGrammar, text: string): readonly TokenizedLine[] {
  const lines: TokenizedLine[] = [];
  let state: StateStack = textmate.INITIAL;
  let offset = text.startsWith('\uFEFF') ? 1 : 0;
  for (const [, lineText = '', lineBreak = ''] of text.slice(offset).matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/gu)) {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(lineText, state);
    if (stoppedEarly) throw new Error(`Tokenizing stopped within: ${lineText}`);
    state = ruleStack;
    lines.push({
      text: lineText,
      start: offset,
      tokens: tokens.map((token) => tokenOf(token, lineText, offset)),
    });
    offset += lineText.length + lineBreak.length;
    if (lineBreak === '') break;
  }
  return lines;
}

function tokenOf({ startIndex, endIndex, scopes }: IToken, line: string, lineStart: number): Token {
  // The engine counts the line break it adds; the editor never shows it.
  const end = Math.min(endIndex, line.length);
  const [, ...inner] = scopes;
  return {
    text: line.slice(startIndex, end),
    scopes: inner,
    start: lineStart + startIndex,
    end: lineStart + end,
  };
}
