import { type Disposable, StatusBarAlignment, window } from 'vscode';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import type { MarksSwitch } from '../marks/marksSwitch.js';
import { placeAt } from '../screenplays/place.js';
import type { Readings } from '../screenplays/readings.js';
import type { Say } from '../words/say.js';
import { placeText, wholeText } from '../words/statusTexts.js';

/** Left of the line and column, which stand at 100, and clear of Better Fountain, which stands there too. */
const PRIORITY = 101;

/** Page, scene and minutes at the cursor, and whether marks are hidden. */
export interface StatusBar extends Disposable {
  update(): void;
}

export function createStatusBar(
  readings: Readings,
  current: CurrentScreenplay,
  marksSwitch: MarksSwitch,
  say: Say,
): StatusBar {
  const item = window.createStatusBarItem('undercurrent.place', StatusBarAlignment.Right, PRIORITY);
  item.name = say('Undercurrent: page, scene and minutes');
  item.tooltip = say('Page, scene and running time at the cursor. Click to have the scene described.');
  item.command = 'undercurrent.describeScene';
  const update = (): void => {
    const editor = current.editor();
    const scenes = editor && readings.of(editor.document.uri.toString()).scenes;
    if (editor === undefined || scenes === undefined) return item.hide();
    const place = placeAt(scenes, editor.selection.active.line);
    const where = place === undefined ? wholeText(say, scenes) : placeText(say, place);
    item.text = marksSwitch.isOn() ? where : `$(eye-closed) ${where}`;
    item.show();
  };
  const listeners = [
    item,
    current.onChange(update),
    marksSwitch.onChange(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === current.editor() && update()),
  ];
  return { update, dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}
