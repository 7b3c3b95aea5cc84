import type { ExportAnswer, ExportParams } from '../../protocol/editorMessages.js';
import { analysisDocument, analysisHtml, arcSvg, scenesCsv } from '../../report/index.js';
import { fileName } from '../fileName.js';
import type { ScriptReading } from '../scriptReading.js';

/** An analysis as the text of a file, the same as the command line makes; `null` for a picture of too little. */
export function exportReading(reading: ScriptReading, params: ExportParams): ExportAnswer | null {
  const text = exportText(reading, params);
  return text === undefined ? null : { version: reading.document.version, text };
}

function exportText(reading: ScriptReading, { format }: ExportParams): string | undefined {
  const { document, analysis, illegible, model } = reading;
  const analyzed = analysisDocument(fileName(document.uri), analysis, illegible, model);
  switch (format) {
    case 'json':
      return `${JSON.stringify(analyzed)}\n`;
    case 'csv':
      return scenesCsv(analyzed);
    case 'html':
      return analysisHtml(analyzed, document.screenplay);
    case 'svg':
    case 'poster-svg':
    case 'poster-html':
      return arcSvg(analyzed);
  }
}
