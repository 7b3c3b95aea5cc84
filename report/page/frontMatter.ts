import type { Screenplay } from '../../core/index.js';
import type { AnalysisDocument } from '../documentTypes.js';
import { emphasisHtml } from '../text/emphasis.js';
import { isolated, isolatedHtml, shorten } from '../text/markup.js';
import { counted, lengthText, playingTime } from '../text/words.js';

const LONGEST_TITLE = 120;
const LONGEST_ENTRY = 160;

/** The title on one line: from the title page, or the file's name. */
export function plainTitle(
  document: Pick<AnalysisDocument, 'file'>,
  screenplay: Screenplay | undefined,
): string {
  const [title] = titleLines(screenplay);
  return shorten(title?.replaceAll(/[*_\\]/gu, '') ?? fileName(document), LONGEST_TITLE);
}

/** The top of the page: title, what the title page says of author and draft, and how long the script is. */
export function frontMatter(document: AnalysisDocument, screenplay: Screenplay | undefined): string {
  const [title, ...rest] = titleLines(screenplay);
  const heading =
    title === undefined
      ? isolated(fileName(document), LONGEST_TITLE)
      : isolatedHtml(emphasisHtml(shorten(title, LONGEST_TITLE)), title, LONGEST_TITLE);
  const subtitle = rest.length === 0 ? '' : `<p class="subtitle">${styled(rest.join(' '))}</p>`;
  const entries = ['author', 'authors', 'draft date'].flatMap((key) => {
    const text = titleEntry(screenplay, key);
    return text === undefined ? [] : [styled(text)];
  });
  const byline = entries.length === 0 ? '' : `<p class="byline">${entries.join(' · ')}</p>`;
  return `<header><p class="kicker">Undercurrent · emotional reading</p><h1>${heading}</h1>${subtitle}${byline}${factsHtml(document, title !== undefined)}</header>`;
}

function factsHtml(document: AnalysisDocument, withFile: boolean): string {
  const { script } = document;
  const facts =
    script === undefined
      ? []
      : [
          lengthText(script.pages),
          playingTime(script.minutes),
          counted(script.scenes, 'scene'),
          counted(script.words, 'word'),
        ];
  const named = withFile ? [isolated(fileName(document), LONGEST_TITLE)] : [];
  return `<p class="facts">${[...facts, ...named].map((fact) => `<span>${fact}</span>`).join('')}</p>`;
}

function styled(text: string): string {
  return isolatedHtml(emphasisHtml(shorten(text, LONGEST_ENTRY)), text, LONGEST_ENTRY);
}

function titleLines(screenplay: Screenplay | undefined): readonly string[] {
  const lines = titleEntry(screenplay, 'title')?.split('\n') ?? [];
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function titleEntry(screenplay: Screenplay | undefined, key: string): string | undefined {
  const entry = screenplay?.elements.find(
    (element) => element.type === 'title_page' && element.key.toLowerCase() === key,
  );
  return entry?.text.trim() === '' ? undefined : entry?.text;
}

/** Not the path: what folders are called on the writer's machine is nobody else's concern. */
export function fileName({ file }: Pick<AnalysisDocument, 'file'>): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}
