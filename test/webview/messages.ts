import type { ReadingState } from '../../protocol/editorMessages.js';
import type { ToPanel } from '../../protocol/panelMessages.js';
import type { ArcView } from '../../report/panel/arcView.js';

export const URI = 'file:///scripts/a.fountain';

export function scriptMessage(
  view: ArcView | undefined,
  { version = 1, uri = URI, state = { kind: 'ready' } }: Partial<ScriptAbout> = {},
): ToPanel {
  return { type: 'script', uri, version, name: 'a.fountain', state, ...(view && { view }) };
}

interface ScriptAbout {
  readonly version: number;
  readonly uri: string;
  readonly state: ReadingState;
}
