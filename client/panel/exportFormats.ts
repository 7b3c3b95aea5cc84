import type { ExportFormat } from '../../protocol/editorMessages.js';
import type { Say } from '../say.js';

/** One way to export, as the writer chooses it. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly label: string;
  readonly description: string;
}

export function exportChoices(say: Say): readonly ExportChoice[] {
  return [
    { format: 'png', label: say('Picture (PNG)'), description: say('the arc, for a message or a document') },
    { format: 'svg', label: say('Picture (SVG)'), description: say('the arc, sharp at every size') },
    {
      format: 'html',
      label: say('Report (HTML)'),
      description: say('everything on one page, to open or print'),
    },
    {
      format: 'poster-html',
      label: say('Poster to print (HTML)'),
      description: say('the arc with its headings on one sheet'),
    },
    { format: 'poster-svg', label: say('Poster (SVG)'), description: say('the same sheet as a picture') },
    { format: 'csv', label: say('Table of scenes (CSV)'), description: say('for a spreadsheet') },
    { format: 'json', label: say('All readings (JSON)'), description: say('for programs') },
  ];
}

/** What a format's files are called after the script's name. */
const SUFFIXES: Readonly<Record<ExportFormat, string>> = {
  png: 'arc.png',
  svg: 'arc.svg',
  html: 'report.html',
  'poster-html': 'poster.html',
  'poster-svg': 'poster.svg',
  csv: 'scenes.csv',
  json: 'readings.json',
};

/** A name for an exported file: `Big Fish.fountain` as a picture gives `Big Fish.arc.png`. */
export function exportName(scriptName: string, format: ExportFormat): string {
  const stem = scriptName.replace(/\.(?:fountain|spmd|txt)$/iu, '');
  return `${stem === '' ? 'script' : stem}.${SUFFIXES[format]}`;
}

/** What files of a format end in, without the dot. */
export function extensionOf(format: ExportFormat): string {
  return SUFFIXES[format].replace(/^.*\./u, '');
}
