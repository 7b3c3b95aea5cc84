'use strict';

const { DocumentSymbol, FoldingRange, languages, Range, SymbolKind } = require('vscode');

const FOUNTAIN = { language: 'fountain' };
const FIRST_LINES = new Range(0, 0, 5, 0);

/** Gives every script one symbol and one fold, to be told from ours. */
exports.activate = ({ subscriptions }) => {
  subscriptions.push(
    languages.registerDocumentSymbolProvider(FOUNTAIN, {
      provideDocumentSymbols: () => [
        new DocumentSymbol("The neighbour's symbol", '', SymbolKind.Module, FIRST_LINES, FIRST_LINES),
      ],
    }),
    languages.registerFoldingRangeProvider(FOUNTAIN, {
      provideFoldingRanges: () => [new FoldingRange(0, 5)],
    }),
  );
};
