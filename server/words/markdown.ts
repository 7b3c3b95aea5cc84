import type { DrivingWord } from '../../core/index.js';
import { signed } from '../../report/index.js';

/** What can begin or end markup anywhere in a line. */
const INLINE = /[\\`*_~[\]]/gu;
/** An entity, an icon of VS Code's, an address that would become a link: each ends with what is escaped. */
const ENTITY = /&(?=#?\w)/gu;
const ICON = /\$(?=\()/gu;
const ADDRESS = /(?<=[a-z]):(?=\/\/)|(?<=\bwww)\.|(?<=\S)@(?=\S)|(?<=\b(?:mailto|xmpp)):/giu;
/** What would make a heading, a list, a quotation or a rule of the line it begins. */
const AT_START = /^( ?\d*)([#+\-=>.)])/u;

/**
 * Screenplay text as Markdown that shows it letter by letter: no markup, no link, no HTML comes of it. As little as
 * possible is escaped, and that by a backslash: not every editor knows escapes, and fewer know entities. Only HTML is
 * kept out by one, for editors that look for tags before they look for escapes.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replaceAll(INLINE, '\\$&')
    .replaceAll(ENTITY, '\\&')
    .replaceAll(ICON, '\\$$')
    .replaceAll(ADDRESS, '\\$&')
    .replace(AT_START, '$1\\$2')
    .replaceAll('<', '&lt;');
}

/** Our own Markdown without its markup: of asterisks and backslashes, only those that are escaped are text. */
export function withoutMarkup(markdown: string): string {
  return markdown.replaceAll(/\\(.)|\*+|&lt;/gu, (markup, escaped: string | undefined) =>
    markup === '&lt;' ? '<' : (escaped ?? ''),
  );
}

/** A word that drives a line, and by how much. */
export function drivenBy({ word, contribution }: DrivingWord): string {
  return `*${escapeMarkdown(word)}* ${signed(contribution)}`;
}
