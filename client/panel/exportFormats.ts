import { scriptStem } from '../../core/screenplay/fileNames.js';
import { type ExportFormat, EXPORTS, suffixOf } from '../../protocol/exportFormats.js';
import type { Say } from '../words/say.js';

/** One way to export, as the writer chooses it. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly label: string;
  readonly description: string;
}

export function exportChoices(say: Say): readonly ExportChoice[] {
  return EXPORTS.map(({ format, name, kind, about }) => ({
    format,
    label: `${say(name)} (${kind})`,
    description: say(about),
  }));
}

/** A name for an exported file: `Big Fish.fountain` as a picture gives `Big Fish.arc.png`. */
export function exportName(scriptName: string, format: ExportFormat): string {
  return `${scriptStem(scriptName, 'script')}.${suffixOf(format)}`;
}

/** What files of a format end in, without the dot. */
export function extensionOf(format: ExportFormat): string {
  return suffixOf(format).replace(/^.*\./u, '');
}
