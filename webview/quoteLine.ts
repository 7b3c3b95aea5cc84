import type { QuoteView } from '../report/panel/arcView.js';
import { AUTHOR_MARKS, POLARITY_MARKS } from '../report/text/words.js';
import { element, setAttribute, setText } from './dom.js';
import { say } from './say.js';

/** The parts of a quoted line: how it reads, its words, who says it, and whether its author has said how it reads. */
export function createQuote(): readonly HTMLElement[] {
  const mark = element('span', { class: 'detail-mark' });
  const quote = element('button', { type: 'button', class: 'to-line' }, element('bdi'));
  const cue = element('bdi', { class: 'detail-cue' });
  return [mark, quote, cue, element('span', { class: 'authors' })];
}

/** Shows a line of the script in an item that begins with the parts of `createQuote`. */
export function showQuote(item: Element, { text, speaker, polarity, byAuthor }: QuoteView): void {
  const [mark, quote, cue, authors] = item.children;
  const words = quote?.firstElementChild ?? undefined;
  if (mark === undefined || words === undefined || cue === undefined || authors === undefined) return;
  setText(mark, (byAuthor === true ? AUTHOR_MARKS : POLARITY_MARKS)[polarity]);
  setAttribute(mark, 'class', `detail-mark ${polarity}`);
  setText(words, text);
  setText(cue, speaker ?? '');
  setText(authors, byAuthor === true ? say('your reading') : '');
}
