import type { Cursor, ToPanel } from '../protocol/panelMessages.js';
import type { PanelState } from '../protocol/panelState.js';
import type { PageRange } from '../report/panel/arcShown.js';
import type { ArcView, SceneView } from '../report/panel/arcView.js';
import { sceneOfLine } from '../report/panel/pageAxis.js';
import { shownPages } from '../report/panel/whatIfView.js';
import { fitRange, isWhole } from '../report/panel/pageRange.js';

type ScriptMessage = Extract<ToPanel, { readonly type: 'script' }>;

/** All that the page shows, as one value; it is replaced, never changed. */
export interface PanelModel {
  readonly state: PanelState;
  readonly pinned: boolean;
  /** Absent before the first message, and when no script is open. */
  readonly script?: ScriptMessage;
  /** Whether the host has said that no script is open. */
  readonly isEmpty: boolean;
  readonly cursor?: Cursor;
  /** The scene that is pointed at or has been stepped to, by its index. */
  readonly focus?: number;
  /** The scene that has been stepped to last; none once the cursor has gone elsewhere. */
  readonly selected?: number;
}

/** The scene that is told of below the chart: the one that has been stepped to, or else the cursor's. */
export function sceneAtHand({ script, selected, cursor }: PanelModel): SceneView | undefined {
  const view = script?.view;
  const chosen = selected === undefined ? undefined : view?.scenes[selected];
  return chosen ?? (view && sceneAtCursor(view, cursor));
}

/** The script's scene in which the cursor is, there or in its what-if. */
export function sceneAtCursor(
  { scenes, whatIf }: Pick<ArcView, 'scenes' | 'whatIf'>,
  cursor: Cursor | undefined,
): SceneView | undefined {
  if (cursor === undefined) return undefined;
  if (!cursor.inWhatIf) return sceneOfLine(scenes, cursor.line);
  const place = sceneOfLine(whatIf?.scenes ?? [], cursor.line);
  return scenes.find((scene) => scene.whatIf && scene.whatIf.line === place?.line);
}

/** The model after a message. What is older than what is shown changes nothing. */
export function receive(model: PanelModel, message: ToPanel): PanelModel {
  const { script } = model;
  switch (message.type) {
    case 'script':
      return receiveScript(model, message);
    case 'status':
      return script?.uri === message.uri ? { ...model, script: { ...script, state: message.state } } : model;
    case 'empty':
      return {
        state: script === undefined ? model.state : unzoomed(model.state),
        pinned: model.pinned,
        isEmpty: true,
      };
    case 'cursor': {
      if (script?.uri !== message.uri) return model;
      const { cursor: _, selected: __, ...rest } = model;
      return message.cursor === undefined ? rest : { ...rest, cursor: message.cursor };
    }
    case 'restore':
      return { ...model, state: message.state };
    case 'pinned':
      return { ...model, pinned: message.pinned };
    case 'paint':
      return model;
  }
}

function receiveScript(model: PanelModel, message: ScriptMessage): PanelModel {
  const before = model.script;
  if (before !== undefined && before.uri !== message.uri)
    return { state: unzoomed(model.state), pinned: model.pinned, isEmpty: false, script: message };
  if (before !== undefined && before.version > message.version) return model;
  // What was read of the version before stays in sight until something of the new one is there.
  const view = message.view ?? (message.state.kind === 'cannot tell' ? undefined : before?.view);
  return { ...model, isEmpty: false, script: { ...message, ...(view && { view }) } };
}

/** The pages in sight. */
export function rangeOf({ state }: PanelModel, view: ArcView): PageRange {
  const pages = shownPages(view, state);
  return fitRange(state.zoom ?? { from: 0, to: pages }, pages);
}

/** The state with other pages in sight. */
export function zoomed(state: PanelState, range: PageRange, pages: number): PanelState {
  const fitted = fitRange(range, pages);
  return isWhole(fitted, pages) ? unzoomed(state) : { ...state, zoom: fitted };
}

/** The state with all pages in sight: those of one script say nothing of another. */
function unzoomed(state: PanelState): PanelState {
  const { zoom: _, ...rest } = state;
  return rest;
}
