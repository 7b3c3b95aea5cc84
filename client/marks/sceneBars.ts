import {
  ColorThemeKind,
  type DecorationRenderOptions,
  type Disposable,
  OverviewRulerLane,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { SceneMark, ValenceStep } from '../../protocol/editorMessages.js';
import { barPicture } from './barPicture.js';
import { type ContributedColor, themeColors, type ThemeKind } from './themeColors.js';

const CUSTOM_COLORS = 'workbench.colorCustomizations';

const THEME_KINDS: Readonly<Record<ColorThemeKind, ThemeKind>> = {
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.HighContrast]: 'highContrast',
  [ColorThemeKind.HighContrastLight]: 'highContrastLight',
};

/** The theme colour of each step of a scene's bar. */
const STEP_COLORS: ReadonlyMap<ValenceStep, string> = new Map([
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

/** Draws a tinted bar beside every scene, in the margin and in the overview ruler. */
export interface SceneBars extends Disposable {
  draw(editor: TextEditor, scenes: readonly SceneMark[]): void;
}

/** A decoration for each step. */
type Bars = ReadonlyMap<ValenceStep, TextEditorDecorationType>;

/** `onRemade` is told when the bars have been made anew for other colours, and are to be drawn again. */
export function createSceneBars(colors: readonly ContributedColor[], onRemade: () => void): SceneBars {
  // In the margin a picture, which themes do not reach; without a margin a border, which touches the text.
  const edgeBars = createBars(edgeBar);
  const state = { marginBars: createMarginBars(colors) };
  const remake = (): void => {
    disposeBars(state.marginBars);
    state.marginBars = createMarginBars(colors);
    onRemade();
  };
  const listeners = [
    window.onDidChangeActiveColorTheme(remake),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(CUSTOM_COLORS) && remake()),
  ];
  return {
    draw(editor, scenes) {
      const inMargin = hasMargin(editor.document);
      drawBars(state.marginBars, editor, inMargin ? scenes : []);
      drawBars(edgeBars, editor, inMargin ? [] : scenes);
    },
    dispose() {
      listeners.forEach((listener) => void listener.dispose());
      disposeBars(edgeBars);
      disposeBars(state.marginBars);
    },
  };
}

function createMarginBars(contributed: readonly ContributedColor[]): Bars {
  const kind = THEME_KINDS[window.activeColorTheme.kind];
  const customizations = workspace.getConfiguration().get<unknown>(CUSTOM_COLORS);
  const colors = themeColors(contributed, kind, customizations);
  return createBars((step, id) => {
    const svg = Buffer.from(barPicture(step, colors.get(id) ?? 'none')).toString('base64');
    return {
      gutterIconPath: Uri.parse(`data:image/svg+xml;base64,${svg}`),
      gutterIconSize: '100% 100%',
    };
  });
}

function edgeBar(_step: ValenceStep, id: string): DecorationRenderOptions {
  // Wider would touch the letters of the first column.
  return { borderStyle: 'solid', borderWidth: '0 0 0 2px', borderColor: new ThemeColor(id) };
}

function createBars(look: (step: ValenceStep, colorId: string) => DecorationRenderOptions): Bars {
  const create = (step: ValenceStep, id: string): TextEditorDecorationType =>
    window.createTextEditorDecorationType({
      ...look(step, id),
      isWholeLine: true,
      overviewRulerColor: new ThemeColor(id),
      overviewRulerLane: OverviewRulerLane.Left,
    });
  return new Map([...STEP_COLORS].map(([step, id]) => [step, create(step, id)]));
}

function drawBars(bars: Bars, editor: TextEditor, scenes: readonly SceneMark[]): void {
  for (const [step, bar] of bars) {
    const ofStep = scenes.filter((scene) => scene.step === step);
    editor.setDecorations(
      bar,
      ofStep.map((scene) => barRange(editor.document, scene)),
    );
  }
}

function disposeBars(bars: Bars): void {
  bars.forEach((bar) => bar.dispose());
}

/** Whether the editor keeps a margin for pictures, as it does unless the writer has switched it off. */
function hasMargin({ uri, languageId }: TextDocument): boolean {
  return workspace.getConfiguration('editor', { uri, languageId }).get('glyphMargin', true);
}

/** A scene without the blank lines at its end, so that bars of neighbours do not run into one another. */
function barRange(document: TextDocument, { firstLine, lastLine }: SceneMark): Range {
  const end = document.lineCount - 1;
  const first = Math.min(firstLine, end);
  let last = Math.max(first, Math.min(lastLine, end));
  while (last > first && document.lineAt(last).isEmptyOrWhitespace) last -= 1;
  return new Range(first, 0, last, document.lineAt(last).text.length);
}
