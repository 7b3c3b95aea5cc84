import { DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { SceneItem } from '../../protocol/editorMessages.js';
import type { MoveScenesParams } from '../../protocol/whatIfMessages.js';
import { sceneOfRow } from './sceneOfRow.js';

/** As VS Code makes it of the view's name. */
const MIME_TYPE = 'application/vnd.code.tree.undercurrent.scenes';

/** What is dragged: scenes of a document. */
interface Dragged {
  readonly uri: string;
  readonly indexes: readonly number[];
}

/** Moves scenes that are dragged to another place of the list. What stands before the first heading stays first. */
export function createSceneDragAndDrop(
  shownScript: () => string | undefined,
  scenes: () => readonly SceneItem[],
  move: (uri: string, lines: readonly number[], to: MoveScenesParams['to']) => Promise<void>,
): TreeDragAndDropController<SceneItem> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [MIME_TYPE],
    handleDrag(rows, transfer) {
      const uri = shownScript();
      const indexes = rows.filter(({ heading }) => heading !== '').map(({ index }) => index);
      if (uri === undefined || indexes.length === 0) return;
      transfer.set(MIME_TYPE, new DataTransferItem({ uri, indexes } satisfies Dragged));
    },
    async handleDrop(target, transfer) {
      const dragged = transfer.get(MIME_TYPE)?.value as Dragged | undefined;
      // Another script may have come into sight while they were dragged.
      if (dragged === undefined || dragged.uri !== shownScript()) return;
      const isDragged = ({ index }: SceneItem) => dragged.indexes.includes(index);
      const past = sceneOfRow(scenes(), target);
      if (target !== undefined && (past === undefined || isDragged(past))) return;
      const lines = scenes()
        .filter(isDragged)
        .map(({ firstLine }) => firstLine);
      const to =
        past === undefined ? { side: 'end' as const } : { side: 'past' as const, line: past.firstLine };
      await move(dragged.uri, lines, to);
    },
  };
}
