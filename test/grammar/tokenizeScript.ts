import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';
import { REPOSITORY } from '../corpus.js';

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
  readonly tokens: readonly Token[];
}

const SCOPE_NAME = 'text.source.fountain';
const GRAMMAR_PATH = join(REPOSITORY, 'syntaxes/fountain.tmLanguage.json');

/** The grammar that ships, in the engine that Visual Studio Code runs it in. */
export async function loadFountainGrammar(): Promise<IGrammar> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
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
      tokens: tokens.map(({ startIndex, endIndex, scopes }) => {
        // The engine counts the line break it adds; the editor never shows it.
        const end = Math.min(endIndex, lineText.length);
        const [, ...inner] = scopes;
        return {
          text: lineText.slice(startIndex, end),
          scopes: inner,
          start: offset + startIndex,
          end: offset + end,
        };
      }),
    });
    offset += lineText.length + lineBreak.length;
    if (lineBreak === '') break;
  }
  return lines;
}
