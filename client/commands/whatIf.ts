import { Selection, type TextDocument, type TextEditor, window } from 'vscode';
import type { SceneItem } from '../../protocol/editorMessages.js';
import { sceneOfRow } from '../scenes/sceneOfRow.js';
import type { Say } from '../words/say.js';
import { changeCopy } from '../whatIf/editScratch.js';
import { lineAfter, lineEdits } from '../whatIf/lineEdits.js';
import { openCopy } from '../whatIf/openCopy.js';
import { openOrBegin, type OpenScratch } from '../whatIf/openOrBegin.js';
import type { Scratch } from '../whatIf/scratchFiles.js';
import { showScratch } from '../whatIf/showScratch.js';
import type { CommandPorts } from './commandPorts.js';

/** Opens a what-if of the script, a copy to try changes in, with the script's selection, or the scene that is asked for. */
export async function whatIf(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { current, readings, say, whatIfs } = ports;
  const editor = current.editor();
  if (editor === undefined) return;
  await whatIfs.known;
  const { document } = editor;
  if (whatIfs.at(document.uri.toString()) !== undefined) {
    window.setStatusBarMessage(say('You are in the what-if: type what you like.'), 4_000);
    return;
  }
  const opened = await openedFor(ports, document);
  if (opened === undefined) return;
  const { scratch, copy } = opened;
  const scenes = readings.of(document.uri.toString()).scenes?.scenes ?? [];
  const selection = selectionOf(editor, sceneOfRow(scenes, argument));
  const edits = lineEdits(document.getText(), copy.getText());
  const placed = new Selection(
    lineAfter(edits, selection.anchor.line),
    selection.anchor.character,
    lineAfter(edits, selection.active.line),
    selection.active.character,
  );
  await showScratch(ports, scratch, placed);
}

/** What a command on a scene is about, or the selection. */
function selectionOf({ document, selection }: TextEditor, scene: SceneItem | undefined): Selection {
  if (scene === undefined) return selection;
  const { range } = document.lineAt(Math.min(scene.lastLine, document.lineCount - 1));
  return new Selection(scene.firstLine, 0, range.end.line, range.end.character);
}

/** The what-if of a script, which may have to be begun; `undefined` where the writer would rather not. */
async function openedFor(
  ports: CommandPorts,
  document: TextDocument,
): Promise<Pick<OpenScratch<TextDocument>, 'scratch' | 'copy'> | undefined> {
  const { whatIfs, say } = ports;
  const text = document.getText();
  const open = (scratch: Scratch) => openCopy(ports, scratch);
  const opened = await openOrBegin(whatIfs, open, document.uri.toString(), text);
  if (opened === undefined || opened.isNew) return opened;
  const { scratch, copy } = opened;
  if (copy.getText() !== text) {
    const answer = await askWhich(say);
    if (answer === 'continue') return opened;
    if (answer === undefined || !(await changeCopy(say, copy, text))) return undefined;
  }
  return { scratch: await whatIfs.rebase(scratch, text), copy };
}

async function askWhich(say: Say): Promise<'continue' | 'anew' | undefined> {
  const [goOn, anew] = [say('Go On with It'), say('Start Anew')];
  const chosen = await window.showInformationMessage(
    say('There is a what-if of this script already.'),
    { modal: true, detail: say('Start anew, and it is the script as it stands now.') },
    goOn,
    anew,
  );
  if (chosen === goOn) return 'continue';
  return chosen === anew ? 'anew' : undefined;
}
