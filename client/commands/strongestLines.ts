import { type QuickPickItem, Selection, type TextEditor, TextEditorRevealType, window } from 'vscode';
import { markShape } from '../lineMarkChoice.js';
import { sceneAt } from '../place.js';
import type { DocumentReadings } from '../readings.js';
import type { Say } from '../say.js';
import type { SteadyLine } from '../steadyMarks.js';
import { strongestLines } from '../turns.js';
import { goToLine } from './goToLine.js';
import type { CommandPorts } from './commandPorts.js';

/** As many as a writer looks through. */
const MOST_LINES = 40;

interface LinePick extends QuickPickItem {
  readonly line: number;
}

/** Lists the lines that stand out most; moving through the list shows each in the script. */
export async function pickStrongestLine({ readings, current, say }: CommandPorts): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const known = readings.of(editor.document.uri.toString());
  const picks = strongestLines(known.marks?.lines ?? [], MOST_LINES).flatMap((mark) =>
    linePick(editor, known, mark, say),
  );
  const before = { selection: editor.selection, visible: editor.visibleRanges.at(0) };
  const chosen = await window.showQuickPick(picks, {
    title: say('The lines that stand out most'),
    placeHolder:
      picks.length === 0 ? say('The script has not been read yet.') : say('Type to search in them'),
    matchOnDescription: true,
    onDidSelectItem: (item) => typeof item !== 'string' && preview(editor, item as LinePick),
  });
  if (chosen !== undefined) return goToLine(current, chosen.line);
  editor.selection = before.selection;
  if (before.visible !== undefined) editor.revealRange(before.visible, TextEditorRevealType.AtTop);
}

function linePick(
  { document }: TextEditor,
  { scenes }: DocumentReadings,
  mark: SteadyLine,
  say: Say,
): readonly LinePick[] {
  if (mark.line >= document.lineCount) return [];
  const scene = sceneAt(scenes?.scenes ?? [], mark.line);
  const emotion = mark.emotion === undefined ? [] : [say(mark.emotion)];
  const page = scene === undefined ? [] : [say('p. {0}', Math.floor(scene.page) + 1), scene.heading];
  return [
    {
      line: mark.line,
      label: `${markShape(mark)} ${document.lineAt(mark.line).text.trim()}`,
      description: [...emotion, ...page].join(' · '),
    },
  ];
}

function preview(editor: TextEditor, { line }: LinePick): void {
  const { range } = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1));
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenter);
}
