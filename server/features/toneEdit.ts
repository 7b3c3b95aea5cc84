import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { feelingOf, marksIn, type ScreenplayElement } from '../../core/index.js';
import type { ScriptDocument } from '../scriptDocument.js';
import { noteEdit } from './sceneNote.js';

/**
 * Notes which tone the scene at a line is meant to have: in place of the tones that it is marked with already, or
 * under its heading. It needs no reading, and names the version it is meant for. `undefined` for a word that names
 * no tone, and for a script without a line.
 */
export function toneEdit(document: ScriptDocument, line: number, word: string): WorkspaceEdit | undefined {
  const tone = feelingOf(word);
  const edits = tone && toneEdits(document, line, `[[tone: ${tone.word}]]`);
  if (edits === undefined) return undefined;
  const { uri, version } = document;
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

function toneEdits(document: ScriptDocument, line: number, note: string): readonly TextEdit[] | undefined {
  const { elements } = document.screenplay;
  const first = elements.findLastIndex((element) => isHeading(element) && element.line <= line);
  const next = elements.findIndex((element, index) => index > first && isHeading(element));
  const scene = elements.slice(Math.max(0, first), next === -1 ? elements.length : next);
  const marked = scene.filter(isToneNote);
  if (marked.length > 0)
    return marked.map((range) => ({ range: document.positions.rangeOf(range), newText: note }));
  const [opening] = scene.filter(({ type }) => type !== 'title_page');
  if (opening === undefined) return undefined;
  return [noteEdit(document, isHeading(opening) ? { heading: opening } : opening, note)];
}

function isHeading({ type }: ScreenplayElement): boolean {
  return type === 'scene_heading';
}

function isToneNote(element: ScreenplayElement): boolean {
  return element.type === 'note' && marksIn(element.text, element).some(({ kind }) => kind === 'tone');
}
