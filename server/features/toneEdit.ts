import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import {
  type ElementType,
  feelingOf,
  headingIndexes,
  isRemark,
  leadOf,
  marksIn,
  type ScreenplayElement,
} from '../../core/index.js';
import type { ScriptDocument } from '../documents/scriptDocument.js';
import { noteEdit } from './sceneNote.js';

/** What makes a scene of the elements before the first heading. */
const TELLING: readonly ElementType[] = ['action', 'centered', 'dialogue', 'lyrics'];

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
  const { own, before } = scenesAt(elements, line);
  // What stands after the last line of the scene before, under a new section, is this one's; and so on.
  const from = before === undefined ? 0 : leadOf(elements, before);
  const marked = elements.slice(from, leadOf(elements, own)).filter(isToneNote);
  if (marked.length > 0)
    return marked.map((range) => ({ range: document.positions.rangeOf(range), newText: note }));
  const scene = elements.slice(own.firstElement, own.endElement);
  const opening = scene.find((element) => element.type !== 'title_page' && !isRemark(element));
  if (opening === undefined) return undefined;
  const edit = noteEdit(document, opening.type === 'scene_heading' ? { heading: opening } : opening, note);
  return edit && [edit];
}

interface Span {
  readonly firstElement: number;
  readonly endElement: number;
}

/** The elements of the scene at a line and of the one before it. What stands before the first heading is one if it tells anything. */
function scenesAt(
  elements: readonly ScreenplayElement[],
  line: number,
): { readonly own: Span; readonly before: Span | undefined } {
  const headings = headingIndexes(elements);
  const tells = elements.slice(0, headings[0]).some(({ type }) => TELLING.includes(type));
  const starts = tells || headings.length === 0 ? [0, ...headings] : headings;
  const at = Math.max(
    0,
    starts.findLastIndex((start) => (elements[start]?.line ?? 0) <= line),
  );
  const span = (index: number): Span => ({
    firstElement: starts[index] ?? 0,
    endElement: starts[index + 1] ?? elements.length,
  });
  return { own: span(at), before: at === 0 ? undefined : span(at - 1) };
}

function isToneNote(element: ScreenplayElement): boolean {
  return element.type === 'note' && marksIn(element.text, element).some(({ kind }) => kind === 'tone');
}
