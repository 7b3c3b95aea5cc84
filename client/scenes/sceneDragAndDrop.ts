import { DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { SceneItem } from '../../protocol/editorMessages.js';
import type { MoveScenesParams } from '../../protocol/whatIfMessages.js';

/** As VS Code makes it of the view's name. */
const MIME_TYPE = 'application/vnd.code.tree.undercurrent.scenes';

/** What is dragged: scenes of a document, by the lines of their headings. */
interface Dragged {
  readonly uri: string;
  readonly lines: readonly number[];
}

/** Moves scenes that are dragged to another place of the list. What stands before the first heading stays first. */
export function createSceneDragAndDrop(
  shownScript: () => string | undefined,
  move: (uri: string, lines: readonly number[], to: MoveScenesParams['to']) => Promise<void>,
): TreeDragAndDropController<SceneItem> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [MIME_TYPE],
    handleDrag(scenes, transfer) {
      const uri = shownScript();
      const lines = scenes.flatMap(({ heading, firstLine }) => (heading === '' ? [] : [firstLine]));
      if (uri === undefined || lines.length === 0) return;
      transfer.set(MIME_TYPE, new DataTransferItem({ uri, lines: lines.toSorted((a, b) => a - b) }));
    },
    async handleDrop(target, transfer) {
      const dragged = transfer.get(MIME_TYPE)?.value as Dragged | undefined;
      // Another script may have come into sight while they were dragged.
      if (dragged === undefined || dragged.uri !== shownScript()) return;
      if (target !== undefined && dragged.lines.includes(target.firstLine)) return;
      const to =
        target === undefined ? { side: 'end' as const } : { side: 'past' as const, line: target.firstLine };
      await move(dragged.uri, dragged.lines, to);
    },
  };
}
