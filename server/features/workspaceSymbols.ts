import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { ScriptDocument } from '../scriptDocument.js';

const MOST_SYMBOLS = 500;

/** Scenes and characters of the open scripts whose name holds the query's letters in order. */
export function workspaceSymbols(documents: readonly ScriptDocument[], query: string): WorkspaceSymbol[] {
  return documents
    .flatMap((document) => symbolsOf(document).filter(({ name }) => matches(name, query)))
    .slice(0, MOST_SYMBOLS);
}

function symbolsOf({ uri, screenplay, positions }: ScriptDocument): readonly WorkspaceSymbol[] {
  const seen = new Set<string>();
  return screenplay.elements.flatMap((element): readonly WorkspaceSymbol[] => {
    if (element.type === 'scene_heading') {
      return [
        { name: element.text, kind: SymbolKind.Event, location: { uri, range: positions.rangeOf(element) } },
      ];
    }
    if (element.type !== 'character' || seen.has(element.name)) return [];
    seen.add(element.name);
    return [
      {
        name: element.name,
        kind: SymbolKind.Class,
        location: { uri, range: positions.rangeOf(element.nameRange) },
      },
    ];
  });
}

function matches(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  for (const letter of query.toLowerCase()) {
    from = letters.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return true;
}
