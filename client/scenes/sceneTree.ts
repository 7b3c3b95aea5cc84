import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  type TreeView,
  window,
} from 'vscode';
import { coalesce, whenQuiet } from '../coalesce.js';
import type { SceneItem } from '../../protocol/editorMessages.js';
import type { CurrentScreenplay } from '../screenplays/currentScreenplay.js';
import { sceneAt } from '../screenplays/place.js';
import type { Readings } from '../screenplays/readings.js';
import { after } from '../timer.js';
import type { Say } from '../words/say.js';
import { createSceneDragAndDrop } from './sceneDragAndDrop.js';
import { areOtherRows, sceneRow, viewState } from './sceneTreeItems.js';

/** The list of scenes in the explorer. */
export interface SceneTree extends Disposable {
  update(): void;
}

/** Moving through a script by key, the list follows once the cursor rests. */
const FOLLOW_MS = 150;

/** While a script is read its rows change with every window, and a row that is drawn anew lets go of a click or a drag. */
const REDRAW_MS = 1_000;

export function createSceneTree(
  readings: Readings,
  current: CurrentScreenplay,
  say: Say,
  move: Parameters<typeof createSceneDragAndDrop>[2],
): SceneTree {
  const changed = new EventEmitter<void>();
  const state: { scenes: readonly SceneItem[] } = { scenes: [] };
  const view = window.createTreeView('undercurrent.scenes', {
    treeDataProvider: provider(changed, () => state.scenes, say),
    canSelectMany: true,
    dragAndDropController: createSceneDragAndDrop(
      () => current.editor()?.document.uri.toString(),
      () => state.scenes,
      move,
    ),
  });
  const update = (): void => {
    const uri = current.editor()?.document.uri.toString();
    const known = uri === undefined ? {} : readings.of(uri);
    const scenes = known.scenes?.scenes ?? [];
    void commands.executeCommand(
      'setContext',
      'undercurrent.view',
      viewState(uri !== undefined, known.status?.state, scenes),
    );
    const before = state.scenes;
    state.scenes = scenes;
    if (!areOtherRows(before, scenes)) return;
    redrawing.ask();
    following.ask();
  };
  const redrawing = coalesce(after, REDRAW_MS, () => changed.fire());
  const following = whenQuiet(after, FOLLOW_MS, () => void revealCurrent(view, current, state.scenes));
  const listeners = [
    view,
    changed,
    redrawing,
    following,
    current.onChange(() => {
      update();
      // At once, as a row that is clicked is to be one of this script's; its rows may be those of the one before.
      changed.fire();
      following.ask();
    }),
    view.onDidChangeVisibility(following.ask),
    window.onDidChangeTextEditorSelection(
      ({ textEditor }) => textEditor === current.editor() && following.ask(),
    ),
  ];
  return { update, dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}

function provider(
  changed: EventEmitter<void>,
  scenes: () => readonly SceneItem[],
  say: Say,
): TreeDataProvider<SceneItem> {
  return {
    onDidChangeTreeData: changed.event,
    getChildren: (scene) => (scene === undefined ? [...scenes()] : []),
    getParent: () => undefined,
    getTreeItem: (scene) => treeItem(scene, say),
  };
}

function treeItem(scene: SceneItem, say: Say): TreeItem {
  const { label, description, tooltip, icon, color, spoken } = sceneRow(say, scene);
  const item = new TreeItem(label);
  item.id = String(scene.index);
  item.description = description;
  item.tooltip = plainMarkdown(tooltip);
  item.iconPath = new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
  item.accessibilityInformation = { label: spoken };
  item.contextValue = 'scene';
  item.command = {
    title: say('Go to Scene'),
    command: 'undercurrent.goToScene',
    arguments: [{ index: scene.index }],
  };
  return item;
}

/** Lines of a screenplay are any text: none of it may act as Markdown. */
function plainMarkdown(lines: readonly string[]): MarkdownString {
  const markdown = new MarkdownString();
  for (const line of lines) markdown.appendText(line).appendMarkdown('\n\n');
  return markdown;
}

async function revealCurrent(
  view: TreeView<SceneItem>,
  current: CurrentScreenplay,
  scenes: readonly SceneItem[],
): Promise<void> {
  const editor = current.editor();
  // Revealing in a closed view would open it.
  if (editor === undefined || !view.visible) return;
  const scene = sceneAt(scenes, editor.selection.active.line);
  if (scene !== undefined && view.selection.at(0)?.index !== scene.index) {
    await view.reveal(scene, { select: true, focus: false });
  }
}
