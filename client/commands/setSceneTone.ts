import { type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { type ToneGroup, toneGroups } from '../words/toneChoices.js';
import type { CommandPorts } from './commandPorts.js';
import { sceneLineOf } from './sceneLineOf.js';
import { tellNoAnswer } from './tellNoAnswer.js';

/** Notes under a scene's heading which tone it is meant to have, in place of one that is noted already. */
export async function setSceneTone(ports: CommandPorts, argument?: unknown): Promise<void> {
  const { server, current, readings, say } = ports;
  const editor = current.editor();
  if (editor === undefined) return;
  const { document } = editor;
  const { version } = document;
  const uri = document.uri.toString();
  const line = sceneLineOf(argument, editor.selection.active.line, readings.of(uri).scenes?.scenes);
  const chosen = await window.showQuickPick(toneGroups(say).flatMap(groupPicks), {
    title: say('The tone this scene is meant to have'),
    placeHolder: say('It is noted in the script, under the heading'),
    matchOnDescription: true,
  });
  if (chosen === undefined) return;
  const tone = { uri, version, line, word: chosen.label };
  if (!(await server.setTone(tone))) await tellNoAnswer(ports);
}

function groupPicks({ name, words }: ToneGroup): readonly QuickPickItem[] {
  const heading = { label: name, kind: QuickPickItemKind.Separator };
  return [heading, ...words.map((word) => ({ label: word, description: name }))];
}
