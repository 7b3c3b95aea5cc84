import { InlineLexer } from 'fountain-js';
import { escapeText, printable } from './markup.js';

/** Longer text is shown without emphasis: the lexer's patterns look far ahead of every mark. */
const LONGEST_STYLED = 2000;

/** All that the lexer may make of a text: escaped text, its own spans, line breaks. */
const TOKEN =
  /[^<>&]+|&(?:amp|lt|gt|quot);|<br \/>|<span class="(?:(?:bold|italic|underline) ?)+">|(<\/span>)/gy;

/**
 * Fountain emphasis as HTML: `*kind*` in a span of class `italic`, and so on. The lexer escapes the text and
 * adds only spans; whatever else it answers is not used, and the text is shown as it was written.
 */
export function emphasisHtml(text: string): string {
  if (text.length > LONGEST_STYLED || !/[*_\\]/u.test(text)) return escapeText(text);
  const html = InlineLexer.reconstruct(printable(text));
  return isPlainlyStyled(html) ? html : escapeText(text);
}

/** Whether HTML holds nothing but the tokens above, every span closed after it was opened. */
function isPlainlyStyled(html: string): boolean {
  let length = 0;
  let depth = 0;
  for (const [token, closing] of html.matchAll(TOKEN)) {
    length += token.length;
    if (closing !== undefined) depth -= 1;
    else if (token.startsWith('<span')) depth += 1;
    if (depth < 0) return false;
  }
  return length === html.length && depth === 0;
}
