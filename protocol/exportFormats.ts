/** What a script's reading can be saved as, in the order in which it is offered. */
export const EXPORTS = [
  {
    format: 'png',
    name: 'Picture',
    kind: 'PNG',
    about: 'the arc, for a message or a document',
    suffix: 'arc.png',
  },
  { format: 'svg', name: 'Picture', kind: 'SVG', about: 'the arc, sharp at every size', suffix: 'arc.svg' },
  {
    format: 'html',
    name: 'Report',
    kind: 'HTML',
    about: 'everything on one page, to open or print',
    suffix: 'report.html',
  },
  {
    format: 'poster-html',
    name: 'Poster to print',
    kind: 'HTML',
    about: 'the arc with its headings on one sheet',
    suffix: 'poster.html',
  },
  {
    format: 'poster-svg',
    name: 'Poster',
    kind: 'SVG',
    about: 'the same sheet as a picture',
    suffix: 'poster.svg',
  },
  {
    format: 'csv',
    name: 'Table of scenes',
    kind: 'CSV',
    about: 'for a spreadsheet',
    suffix: 'scenes.csv',
  },
  { format: 'json', name: 'All readings', kind: 'JSON', about: 'for programs', suffix: 'readings.json' },
] as const;

export type ExportFormat = (typeof EXPORTS)[number]['format'];

/** What a format's files are called after the script's name. */
export function suffixOf(format: ExportFormat): string {
  return EXPORTS.find((one) => one.format === format)?.suffix ?? format;
}
