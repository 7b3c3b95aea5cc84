import { prepareScript } from '../../core/index.js';
import type { ReadingState } from '../../protocol/editorMessages.js';
import type { ToPanel } from '../../protocol/panelMessages.js';
import { makeArcView } from '../../report/index.js';
import type { ArcRequest, ArcView } from '../../report/panel/arcView.js';
import { fixture } from '../report/fixture.js';

export const URI = 'file:///scripts/a.fountain';

/** The view of a text that is read by a list of words instead of a model. */
export function viewOf(text: string, request: Partial<ArcRequest> = {}): ArcView {
  const { screenplay, analysis } = fixture(text);
  const script = prepareScript(screenplay, (part) => part.split(/\s+/u).length);
  return makeArcView(
    { file: 'a.fountain', script, analysis },
    { axis: 'valence', series: ['overall'], ...request },
  );
}

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

/** A script of many scenes, every third of which reads as pleasant and every third as unpleasant. */
export function longScript(scenes: number): string {
  const said = ['I love this joy of ours, darling.', 'It is what it is.', 'He died, and she is gone.'];
  return Array.from({ length: scenes }, (_, index) => {
    const line = said[index % 3] ?? '';
    return `INT. ROOM ${index + 1} - DAY\n\nThe rain goes on over the roofs, and nobody looks up at it.\n\nANNA\n${line}\n\nBORIS\n${line} Again and again, ${index} times.\n`;
  }).join('\n');
}
