import type { TextEditor } from 'vscode';
import { plainLine } from '../../core/script/plainText.js';
import { pageNumber } from '../../report/text/words.js';
import { markShape } from '../marks/lineMarkChoice.js';
import { sceneAt } from '../screenplays/place.js';
import type { DocumentReadings } from '../screenplays/readings.js';
import { linesHint } from '../words/lineTexts.js';
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
  const strongest = known.marks && strongestLines(known.marks.lines, MOST_LINES);
  const picks = strongest?.flatMap((mark) => linePick(editor, known, mark, say));
  const chosen = await pickLine(editor, picks ?? [], {
    title: say('The lines that stand out most'),
    placeHolder: linesHint(say, picks),
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
  const page = scene === undefined ? [] : [say('p. {0}', pageNumber(scene.page)), scene.heading];
  return [
    {
      line: mark.line,
      label: `${markShape(mark)} ${plainLine(document.lineAt(mark.line).text)}`,
      description: [...emotion, ...page].join(' · '),
    },
  ];
}
