import {
  type Disposable,
  type TextDocumentChangeEvent,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { isFountain, visibleScreenplays } from '../screenplays/fountainDocument.js';
import { chooseMarks } from './lineMarkChoice.js';
import { createLineMarks } from './lineMarks.js';
import type { MarksSwitch } from './marksSwitch.js';
import { createQuietLines } from './quietLines.js';
import type { Readings } from '../screenplays/readings.js';
import type { Say } from '../words/say.js';
import { createSceneBars } from './sceneBars.js';
import { SECTION, settingsOf } from '../settings.js';
import type { ContributedColor } from './themeColors.js';
import { scriptAbout } from '../whatIf/scratchAbout.js';
import type { WhatIfs } from '../whatIf/whatIfs.js';

/** The settings that say what is drawn, and where. */
const DRAWN_BY = [SECTION, 'editor.glyphMargin'];

/** Draws bars and marks in every screenplay in sight. */
export interface Marks extends Disposable {
  /** Draws one document again: what is known of it has changed. */
  redraw(uri: string): void;
}

/** To be made after what keeps `readings` in step with edits, which must hear of them first. */
export function createMarks(
  readings: Readings,
  marksSwitch: MarksSwitch,
  whatIfs: WhatIfs,
  colors: readonly ContributedColor[],
  say: Say,
): Marks {
  const lineMarks = createLineMarks();
  const draw = (editor: TextEditor): void => {
    const { document } = editor;
    const uri = document.uri.toString();
    const { marks } = readings.of(uri);
    // A what-if lies in a folder of ours, for which nobody sets anything.
    const { sceneMarks, lineMarks: wanted } = settingsOf(Uri.parse(scriptAbout(whatIfs, uri), true));
    const quietLine = quietLines.lineOf(editor, marks?.version ?? -1);
    const shown = marksSwitch.isOn() ? marks : undefined;
    const lines = shown?.lines.filter(({ line }) => line !== quietLine) ?? [];
    bars.draw(editor, sceneMarks ? (shown?.scenes ?? []) : []);
    lineMarks.draw(editor, chooseMarks(lines, wanted, say));
  };
  const drawAll = (): void => visibleScreenplays().forEach(draw);
  const redraw = (uri: string): void => visibleScreenplays(uri).forEach(draw);
  const quietLines = createQuietLines(redraw);
  const bars = createSceneBars(colors, drawAll);
  const parts = [
    bars,
    lineMarks,
    quietLines,
    marksSwitch.onChange(drawAll),
    whatIfs.onChange(drawAll),
    window.onDidChangeVisibleTextEditors(drawAll),
    workspace.onDidCloseTextDocument((document) => {
      quietLines.closed(document);
      // A text that is told to be no Fountain any more stays in its editor, where nothing of ours may stay.
      window.visibleTextEditors.filter((editor) => editor.document === document).forEach(draw);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (DRAWN_BY.some((setting) => event.affectsConfiguration(setting))) drawAll();
    }),
    window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      if (quietLines.isLeft(document)) redraw(document.uri.toString());
    }),
    workspace.onDidChangeTextDocument((event) => {
      const { document, contentChanges } = event;
      if (!isFountain(document) || contentChanges.length === 0) return;
      const isNew = quietLines.edited(document);
      if (isNew || changesLines(event)) redraw(document.uri.toString());
    }),
  ];
  return { redraw, dispose: () => parts.forEach((part) => void part.dispose()) };
}

/** Whether lines have come or gone: a mark at the edge of such an edit may have slid to another line. */
function changesLines({ contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.some(({ range, text }) => !range.isSingleLine || /[\r\n]/u.test(text));
}
