import { readIntendedArc } from '../../core/index.js';
import type { ExportAnswer, ExportParams } from '../../protocol/editorMessages.js';
import {
  analysisDocument,
  analysisHtml,
  arcViewSvg,
  FIRST_SHOWN,
  makeArcView,
  posterHtml,
  posterSvg,
  scenesCsv,
} from '../../report/index.js';
import { fileName } from '../fileName.js';
import type { ScriptReading } from '../scriptReading.js';

/** An analysis as the text of a file, the same as the command line makes; `null` for a picture of too little. */
export function exportReading(reading: ScriptReading, params: ExportParams): ExportAnswer | null {
  const text = exportText(reading, params);
  return text === undefined ? null : { version: reading.document.version, text };
}

function exportText(reading: ScriptReading, { format, state }: ExportParams): string | undefined {
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
      return draw(makeArcView({ ...reading, file: fileName(reading.document.uri) }, shown), shown);
    }
  }
}

const PICTURES = { svg: arcViewSvg, 'poster-svg': posterSvg, 'poster-html': posterHtml } as const;

function documentOf({ document, script, analysis, illegible, model }: ScriptReading) {
  const intended = readIntendedArc(script, analysis);
  return analysisDocument(fileName(document.uri), analysis, illegible, model, { intended });
}
