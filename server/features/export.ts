import { type Finding, readIntendedArc } from '../../core/index.js';
import type { ExportAnswer, ExportParams } from '../../protocol/editorMessages.js';
import {
  analysisDocument,
  analysisHtml,
  arcViewSvg,
  FIRST_SHOWN,
  posterHtml,
  posterSvg,
  scenesCsv,
} from '../../report/index.js';
import { fileName } from '../documents/fileName.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import { arcOf } from './arc.js';

/** An analysis as the text of a file, the same as the command line makes; `null` for a picture of too little. */
export function exportReading(
  reading: ScriptReading,
  whatIf: ScriptReading | undefined,
  params: ExportParams,
  findings: readonly Finding[],
): ExportAnswer | null {
  const text = exportText(reading, whatIf, params, findings);
  return text === undefined ? null : { version: reading.document.version, text };
}

function exportText(
  reading: ScriptReading,
  whatIf: ScriptReading | undefined,
  { format, state }: ExportParams,
  findings: readonly Finding[],
): string | undefined {
  switch (format) {
    case 'json':
      return `${JSON.stringify(documentOf(reading))}\n`;
    case 'csv':
      return scenesCsv(documentOf(reading));
    case 'html':
      return analysisHtml(documentOf(reading), reading.document.screenplay);
    default: {
      const draw = PICTURES[format];
      const shown = state ?? FIRST_SHOWN;
      // Only what the panel shows has a what-if in it: a picture asked for elsewhere is of the script alone.
      return draw(arcOf(reading, state?.whatIf === true ? whatIf : undefined, shown, findings), shown);
    }
  }
}

const PICTURES = { svg: arcViewSvg, 'poster-svg': posterSvg, 'poster-html': posterHtml } as const;

function documentOf({ document, script, analysis, illegible, model }: ScriptReading) {
  const intended = readIntendedArc(script, analysis);
  return analysisDocument(fileName(document.uri), analysis, illegible, model, { intended });
}
