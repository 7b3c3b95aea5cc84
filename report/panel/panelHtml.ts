import { escapeText } from '../text/markup.js';

export interface PanelHtmlOptions {
  /** Fresh for every page, from a cryptographic source. */
  readonly nonce: string;
  readonly scriptUri: string;
  readonly styleUri: string;
  /** Where the host serves its own files from, as a source of a content security policy. */
  readonly cspSource: string;
  /** The language of the page, as in `en`. */
  readonly lang: string;
  /** The page's own words in that language, by the English ones; what is not in it stays English. */
  readonly words?: Readonly<Record<string, string>>;
}

/**
 * The arc panel's page, empty: its script fills it from messages. Nothing of a screenplay is ever written into it.
 * Pictures may come from `data:` alone, which is how an exported SVG is painted.
 */
export function panelHtml(options: PanelHtmlOptions): string {
  const { nonce, scriptUri, styleUri, cspSource, lang, words = {} } = options;
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    'img-src data:',
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${escapeText(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeText(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<link rel="stylesheet" href="${escapeText(styleUri)}">`,
    '<title>Undercurrent: the arc</title>',
    '</head>',
    '<body>',
    `<main id="panel" data-words="${escapeText(JSON.stringify(words))}"></main>`,
    `<script nonce="${escapeText(nonce)}" src="${escapeText(scriptUri)}"></script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
