import type { TextEdit } from 'vscode-languageserver';
import type { ScreenplayElement } from '../../core/index.js';
import type { ScriptDocument } from '../scriptDocument.js';

/** Puts a note under a heading, or, where a scene has none, at its start, in the script's own line breaks. */
export function noteEdit(
  { screenplay: { text }, positions }: ScriptDocument,
  under: { readonly heading: Pick<ScreenplayElement, 'endLine'> } | { readonly start: number },
  note: string,
): TextEdit {
  const lineBreak = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  const gap = lineBreak + lineBreak;
  if (!('heading' in under)) return insertion(under.start, note + gap);
  const from = positions.offsetAt({ line: under.heading.endLine, character: 0 });
  const length = text.slice(from).search(/[\r\n]|$/u);
  return insertion(from + length, gap + note);

  function insertion(offset: number, newText: string): TextEdit {
    return { range: positions.rangeOf({ start: offset, end: offset }), newText };
  }
}
