import type { TextEdit } from 'vscode-languageserver';
import {
  isRemark,
  lineBreakOf,
  type Screenplay,
  type ScreenplayElement,
  updateScreenplay,
} from '../../core/index.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

/** Where a note goes: under a heading, or, where a scene has none, at its start. */
export type NotePlace = { readonly heading: Pick<ScreenplayElement, 'endLine'> } | { readonly start: number };

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/**
 * Puts a note into a scene, in the script's own line breaks: as a paragraph of its own where that leaves all else as it
 * is read now, or on the line itself. `undefined` where neither does.
 */
export function noteEdit(document: ScriptDocument, place: NotePlace, note: string): TextEdit | undefined {
  const { screenplay, positions } = document;
  const fitting = insertions(document, place, note).find((insertion) => isOnlyNote(screenplay, insertion));
  if (fitting === undefined) return undefined;
  const { offset, text } = fitting;
  return { range: positions.rangeOf({ start: offset, end: offset }), newText: text };
}

function insertions(
  { screenplay: { text, elements }, positions }: ScriptDocument,
  place: NotePlace,
  note: string,
): readonly Insertion[] {
  const lineBreak = lineBreakOf(text);
  const gap = lineBreak + lineBreak;
  if ('start' in place) {
    const offset = place.start;
    return [note + gap, `${note} `].map((inserted) => ({ offset, text: inserted }));
  }
  const { endLine } = place.heading;
  // A remark that begins behind the heading takes in whatever is written before its end.
  const behind = elements.filter((element) => isRemark(element) && element.line === endLine);
  const lastLine = Math.max(endLine, ...behind.map((remark) => remark.endLine));
  const from = positions.offsetAt({ line: lastLine, character: 0 });
  const offset = from + text.slice(from).search(/[\r\n]|$/u);
  return [gap + note, ` ${note}`].map((inserted) => ({ offset, text: inserted }));
}

/** Whether the text reads as before with the insertion, but for one note more. */
function isOnlyNote(screenplay: Screenplay, { offset, text }: Insertion): boolean {
  const after = updateScreenplay(screenplay, { start: offset, end: offset, text }).elements;
  const added = after.findIndex(({ start, type }) => type === 'note' && start >= offset);
  const kept = after.toSpliced(added, 1);
  return (
    added !== -1 &&
    kept.length === screenplay.elements.length &&
    screenplay.elements.every((own, index) => own.type === kept[index]?.type && own.text === kept[index].text)
  );
}
