import assert from 'node:assert/strict';

/** HTML elements without an end tag. */
const VOID = new Set(['meta', 'br']);
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z0-9:-]+="[^"<]*")*)\s*(\/?)>/gu;

/** The names of a markup's elements; fails where a tag is not closed, or where a `<` or `&` is not one of ours. */
export function elementsOf(markup: string): ReadonlySet<string> {
  const names = new Set<string>();
  const open: string[] = [];
  for (const [, closing = '', name = '', , alone = ''] of markup.matchAll(TAG)) {
    names.add(name);
    if (closing !== '') assert.equal(open.pop(), name);
    else if (alone === '' && !VOID.has(name)) open.push(name);
  }
  assert.deepEqual(open, []);
  const text = markup.replace('<!doctype html>', '').replaceAll(TAG, '');
  assert.doesNotMatch(text.replaceAll(/<style>.*?<\/style>/gsu, ''), /<|&(?!amp;|lt;|gt;|quot;|#39;|nbsp;)/u);
  return names;
}

/** What a reader of a markup sees: its text, without styles and titles. */
export function visibleText(markup: string): string {
  return markup
    .replaceAll(/<(style|title|desc)\b.*?<\/\1>/gsu, '')
    .replaceAll(TAG, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/gu, ' ');
}

const FOREIGN_ELEMENTS = /^(?:script|img|image|iframe|object|embed|link|base|form|foreignObject|use)$/iu;
const FOREIGN_ATTRIBUTES = /^(?:src|srcset|action|data|xlink:href|ping|background|on.*)$/iu;

/** Fails when a markup would fetch anything, run anything, or lead anywhere but to itself. */
export function assertSelfContained(markup: string): void {
  for (const [, , name = '', attributes = ''] of markup.matchAll(TAG)) {
    assert.doesNotMatch(name, FOREIGN_ELEMENTS);
    for (const [, attribute = '', value = ''] of attributes.matchAll(/([^\s=]+)="([^"]*)"/gu)) {
      assert.doesNotMatch(attribute, FOREIGN_ATTRIBUTES);
      if (attribute === 'href') assert.match(value, /^#[\w-]+$/u);
    }
  }
  for (const [style] of markup.matchAll(/<style>.*?<\/style>/gsu))
    assert.doesNotMatch(style, /@import|url\((?!#)/u);
}
