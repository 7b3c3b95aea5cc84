import {
  type DecorationOptions,
  type Disposable,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { Polarity } from '../../core/index.js';
import type { ChosenMark } from './lineMarkChoice.js';
import { POLARITY_COLORS } from './themeColors.js';

/** Draws the quiet marks at the ends of lines. */
export interface LineMarks extends Disposable {
  draw(editor: TextEditor, marks: readonly ChosenMark[]): void;
}

export function createLineMarks(): LineMarks {
  const polarities: readonly Polarity[] = ['positive', 'neutral', 'negative'];
  const types = new Map(polarities.map((polarity) => [polarity, createMark(POLARITY_COLORS[polarity])]));
  return {
    draw(editor, marks) {
      for (const [polarity, type] of types) {
        const ofPolarity = marks.filter((mark) => mark.polarity === polarity);
        editor.setDecorations(
          type,
          ofPolarity.flatMap((mark) => decoration(editor, mark)),
        );
      }
    },
    dispose: () => types.forEach((type) => type.dispose()),
  };
}

function createMark(color: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    after: { color: new ThemeColor(color), margin: '0 0 0 1.5ch', fontStyle: 'normal', fontWeight: 'normal' },
  });
}

function decoration({ document }: TextEditor, { line, text }: ChosenMark): readonly DecorationOptions[] {
  if (line >= document.lineCount) return [];
  return [{ range: document.lineAt(line).range, renderOptions: { after: { contentText: text } } }];
}
