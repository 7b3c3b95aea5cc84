import type { Finding } from '../../core/index.js';
import type { ArcAnswer, ArcParams } from '../../protocol/editorMessages.js';
import { type ArcSource, makeArcView, sceneMatches, withWhatIf } from '../../report/index.js';
import type { ArcRequest, ArcView } from '../../report/panel/arcView.js';
import { fileName } from '../documents/fileName.js';
import type { ScriptReading } from '../reading/scriptReading.js';

/** What the arc panel shows of a script, and of a what-if of it beside: only the series that are asked for are drawn. */
export function arc(
  reading: ScriptReading,
  whatIf: ScriptReading | undefined,
  { axis, series }: ArcParams,
  findings: readonly Finding[],
): ArcAnswer {
  return { version: reading.document.version, view: arcOf(reading, whatIf, { axis, series }, findings) };
}

/** The arc of a script and what is found in it, with the arc of a what-if beside it. */
export function arcOf(
  reading: ScriptReading,
  whatIf: ScriptReading | undefined,
  request: ArcRequest,
  findings: readonly Finding[],
): ArcView {
  const found = { findings, raw: reading.raw };
  const view = makeArcView({ ...sourceOf(reading), found }, request);
  if (whatIf === undefined) return view;
  // The series that are drawn, which may stand in for those that were asked for.
  const series = view.series.map(({ id }) => id);
  return withWhatIf(
    view,
    makeArcView(sourceOf(whatIf), { ...request, series }),
    sceneMatches(reading.analysis, whatIf.analysis),
  );
}

function sourceOf({ document, script, analysis }: ScriptReading): ArcSource {
  return { file: fileName(document.uri), script, analysis };
}
