import type { ArcAnswer, ArcParams } from '../../protocol/editorMessages.js';
import { makeArcView } from '../../report/index.js';
import { fileName } from '../fileName.js';
import type { ScriptReading } from '../scriptReading.js';

/** What the arc panel shows of a script: only the series that are asked for are drawn. */
export function arc({ document, script, analysis }: ScriptReading, { axis, series }: ArcParams): ArcAnswer {
  const source = { file: fileName(document.uri), script, analysis };
  return { version: document.version, view: makeArcView(source, { axis, series }) };
}
