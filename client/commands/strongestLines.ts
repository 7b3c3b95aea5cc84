import type { TextEditor } from 'vscode';
import { plainLine } from '../../core/script/plainText.js';
import { markShape } from '../marks/lineMarkChoice.js';
import { sceneAt } from '../screenplays/place.js';
import type { DocumentReadings } from '../screenplays/readings.js';
import type { Say } from '../words/say.js';
import type { SteadyLine } from '../screenplays/steadyMarks.js';
import { strongestLines } from '../screenplays/turns.js';
import { goToLine } from './goToLine.js';
import type { CommandPorts } from './commandPorts.js';
import { pickLine } from './pickLine.js';

/** As many as a writer looks through. */
const MOST_LINES = 40;

/** Lists the lines that stand out most; moving through the list shows each in the script. */
export async function pickStrongestLine({ readings, current, say }: CommandPorts): Promise<void> {
  const editor = current.editor();
  if (editor === undefined) return;
  const known = readings.of(editor.document.uri.toString());
  const picks = strongestLines(known.marks?.lines ?? [], MOST_LINES).flatMap((mark) =>
    linePick(editor, known, mark, say),
  );
  const chosen = await pickLine(editor, picks, {
    title: say('The lines that stand out most'),
    placeHolder:
      picks.length === 0 ? say('The script has not been read yet.') : say('Type to search in them'),
  });
  if (chosen !== undefined) return goToLine(current, chosen.line);
}

function linePick(
  { document }: TextEditor,
  { scenes }: DocumentReadings,
  mark: SteadyLine,
  say: Say,
): readonly { readonly line: number; readonly label: string; readonly description: string }[] {
  if (mark.line >= document.lineCount) return [];
  const scene = sceneAt(scenes?.scenes ?? [], mark.line);
  const emotion = mark.emotion === undefined ? [] : [say(mark.emotion)];
  const page = scene === undefined ? [] : [say('p. {0}', Math.floor(scene.page) + 1), scene.heading];
  return [
    {
      line: mark.line,
      label: `${markShape(mark)} ${plainLine(document.lineAt(mark.line).text)}`,
      description: [...emotion, ...page].join(' · '),
    },
  ];
}
