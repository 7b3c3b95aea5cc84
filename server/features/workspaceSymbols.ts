import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import { speakerNames } from '../../core/index.js';
import { fileName } from '../documents/fileName.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

const MOST_SYMBOLS = 500;

/** Scenes and characters of the open scripts whose name holds the query's letters in order. */
export function workspaceSymbols(documents: readonly ScriptDocument[], query: string): WorkspaceSymbol[] {
  return documents
    .flatMap((document) => symbolsOf(document).filter(({ name }) => matches(name, query)))
    .slice(0, MOST_SYMBOLS);
}

/** A character stands where it first speaks, by the one name that the analysis knows it by. */
function symbolsOf({ uri, screenplay, positions }: ScriptDocument): readonly WorkspaceSymbol[] {
  const containerName = fileName(uri);
  const names = speakerNames(screenplay.elements);
  const seen = new Set<string>();
  return screenplay.elements.flatMap((element): readonly WorkspaceSymbol[] => {
    if (element.type === 'scene_heading') {
      const location = { uri, range: positions.rangeOf(element) };
      return [{ name: element.text, kind: SymbolKind.Event, location, containerName }];
    }
    if (element.type !== 'character') return [];
    const name = names.get(element.name) ?? '';
    if (name === '' || seen.has(name)) return [];
    seen.add(name);
    const location = { uri, range: positions.rangeOf(element.nameRange) };
    return [{ name, kind: SymbolKind.Class, location, containerName }];
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
