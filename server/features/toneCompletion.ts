import { type CompletionItem, CompletionItemKind, type Position } from 'vscode-languageserver';
import { begunTone, FEELINGS } from '../../core/index.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';

/** The words go into a note, which stands on few lines; no more before the caret is looked at. */
const MOST_BEFORE = 80;

/** Inside `[[tone: `, the words that can stand there, each with the side it lies on. */
export function toneCompletion(
  { screenplay, positions }: ScriptDocument,
  position: Position,
): CompletionItem[] {
  const offset = positions.offsetAt(position);
  const before = screenplay.text.slice(Math.max(0, offset - MOST_BEFORE), offset);
  const begun = begunTone(before);
  if (begun === undefined) return [];
  const range = positions.rangeOf({ start: offset - begun.word.length, end: offset });
  return FEELINGS.map(({ word, valence, arousal }) => ({
    label: word,
    kind: CompletionItemKind.EnumMember,
    detail: `${valence < 0 ? 'unpleasant' : 'pleasant'}, ${arousal < 0 ? 'calm' : 'agitated'}`,
    filterText: word,
    // Asked for at the colon, the list often still stands when the space has been typed, which is then replaced.
    textEdit: { range, newText: begun.space === '' ? ` ${word}` : word },
  }));
}
