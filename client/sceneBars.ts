import {
  type Disposable,
  OverviewRulerLane,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  window,
} from 'vscode';
import type { SceneMark, ValenceStep } from '../protocol/editorMessages.js';

/** The theme colour of each step of a scene's bar. */
export const STEP_COLORS: ReadonlyMap<ValenceStep, string> = new Map([
  [-4, 'undercurrent.sceneUnpleasant4'],
  [-3, 'undercurrent.sceneUnpleasant3'],
  [-2, 'undercurrent.sceneUnpleasant2'],
  [-1, 'undercurrent.sceneUnpleasant1'],
  [0, 'undercurrent.sceneNeutral'],
  [1, 'undercurrent.scenePleasant1'],
  [2, 'undercurrent.scenePleasant2'],
  [3, 'undercurrent.scenePleasant3'],
  [4, 'undercurrent.scenePleasant4'],
]);

/** Draws a tinted bar beside every scene, in the text and in the overview ruler. */
export interface SceneBars extends Disposable {
  draw(editor: TextEditor, scenes: readonly SceneMark[]): void;
}

export function createSceneBars(): SceneBars {
  const bars = new Map([...STEP_COLORS].map(([step, color]) => [step, createBar(color)]));
  return {
    draw(editor, scenes) {
      for (const [step, bar] of bars) {
        const ofStep = scenes.filter((scene) => scene.step === step);
        editor.setDecorations(
          bar,
          ofStep.map((scene) => barRange(editor.document, scene)),
        );
      }
    },
    dispose: () => bars.forEach((bar) => bar.dispose()),
  };
}

function createBar(color: string): TextEditorDecorationType {
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    borderStyle: 'solid',
    // Wider would touch the letters of the first column.
    borderWidth: '0 0 0 2px',
    borderColor: new ThemeColor(color),
    overviewRulerColor: new ThemeColor(color),
    overviewRulerLane: OverviewRulerLane.Left,
  });
}

/** A scene without the blank lines at its end, so that bars of neighbours do not run into one another. */
function barRange(document: TextDocument, { firstLine, lastLine }: SceneMark): Range {
  const end = document.lineCount - 1;
  const first = Math.min(firstLine, end);
  let last = Math.max(first, Math.min(lastLine, end));
  while (last > first && document.lineAt(last).isEmptyOrWhitespace) last -= 1;
  return new Range(first, 0, last, document.lineAt(last).text.length);
}
