import { escapeText } from './text/markup.js';

/** The parts of a page, as HTML but for the title, which is plain text. */
export interface HtmlPage {
  readonly title: string;
  readonly style: string;
  readonly body: readonly string[];
  /** What else stands in the head. */
  readonly head?: readonly string[];
}

/** A whole page in one file, with no script and nothing to fetch: its policy allows neither. */
export function htmlPage({ title, style, body, head = [] }: HtmlPage): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...head,
    `<title>${escapeText(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
