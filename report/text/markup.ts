/** Controls and halves of surrogate pairs, which neither XML nor a reader can take. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text with a replacement character for every unit that cannot be shown. */
export function printable(text: string): string {
  return text.replaceAll(UNPRINTABLE, '\uFFFD');
}

/** Any text as the text of an element or a quoted attribute, in HTML and in XML alike. */
export function escapeText(text: string): string {
  return printable(text).replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** Text on one line, of at most `length` UTF-16 units, with an ellipsis for what was cut. */
export function shorten(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= length) return line;
  return `${line
    .slice(0, length - 1)
    .replace(/\p{Cs}$/u, '')
    .trimEnd()}…`;
}

/** What the screenplay says, kept apart from what stands around it, so that no mark in it turns that about. */
export function isolated(text: string, length: number): string {
  return isolatedHtml(escapeText(shorten(text, length)), text, length);
}

/** As `isolated`, for text that is markup already; a text that was cut can be read in full by its title. */
export function isolatedHtml(html: string, text: string, length: number): string {
  const isCut = text.trim().length > length;
  return isCut ? `<bdi title="${escapeText(text)}">${html}</bdi>` : `<bdi>${html}</bdi>`;
}
