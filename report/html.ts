import type { Screenplay } from '../core/index.js';
import { arcSvg } from './arcSvg.js';
import type { AnalysisDocument } from './documentTypes.js';
import { htmlPage } from './htmlPage.js';
import { characterTable } from './page/characterTable.js';
import { frontMatter, plainTitle } from './page/frontMatter.js';
import { sceneTable } from './page/sceneTable.js';
import { storyShapeHtml } from './page/storyShape.js';
import { PAGE_CSS } from './page/style.js';
import { agreementWords } from './panel/panelWords.js';
import { summaryHtml } from './page/summary.js';
import { turnsHtml } from './page/turns.js';
import { themeCss } from './theme.js';
import { isolated } from './text/markup.js';
import { refusalText } from './text/words.js';

const LONGEST_MODEL = 80;

/**
 * A whole page in one file, with no script and nothing to fetch: how the screenplay reads, its arc, where it
 * turns, its scenes and its characters. With the screenplay at hand the page has its title and quotes lines
 * with their emphasis; without it, the file's name and plain text.
 */
export function analysisHtml(document: AnalysisDocument, screenplay?: Screenplay): string {
  const { verdict, reason = 'no text' } = document;
  const body =
    verdict === 'read'
      ? readingSections(document, screenplay)
      : [`<section><h2>How it reads</h2><p class="lead">${refusalText(reason)}</p></section>`];
  return htmlPage({
    title: `${plainTitle(document, screenplay)} · how it reads`,
    style: `${themeCss(':root')}\n${PAGE_CSS}`,
    head: ['<meta name="referrer" content="no-referrer">'],
    body: [frontMatter(document, screenplay), '<main>', ...body, '</main>', footer(document)],
  });
}

function readingSections(document: AnalysisDocument, screenplay: Screenplay | undefined): readonly string[] {
  const arc = arcSvg(document);
  const { scenes, characters } = document;
  const isRead = scenes.some(({ reading }) => reading !== undefined);
  return [
    section('reads', 'How it reads', `<p class="lead">${summaryHtml(document)}</p>`),
    ...(arc === undefined ? [] : [section('arc', 'The arc', arcFigure(arc, intendedHtml(document)))]),
    ...(isRead ? [section('turns', 'Where it turns', turnsHtml(document, screenplay))] : []),
    ...(scenes.length === 0 ? [] : [section('scenes', 'Scene by scene', sceneTable(document))]),
    ...(characters.length === 0 ? [] : [section('characters', 'The characters', characterTable(document))]),
    ...(isRead ? [section('shape', 'The shape of the whole', storyShapeHtml(document))] : []),
  ];
}

function section(id: string, title: string, content: string): string {
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

/** What the picture shows of the author's marks; empty when nothing is marked. */
function intendedHtml({ intended }: AnalysisDocument): string {
  const compared = intended?.scenes.filter(({ gap }) => gap !== undefined).length ?? 0;
  if (intended === undefined || compared === 0) return '';
  const { agreement } = intended;
  const words = agreementWords({ compared, ...(agreement !== undefined && { rank: agreement }) });
  return ` Hollow diamonds on a broken line are what your marks intend, with an upright line to what the scene reads as. ${words}`;
}

function arcFigure(svg: string, intended: string): string {
  return (
    `<figure class="arc"><div class="scroll" tabindex="0" role="group" aria-label="The arc, pages from left to right">${svg}</div>` +
    '<figcaption>The line is what the lines around each page read as, the shade its band. ' +
    'Behind it, the scenes: <span class="positive">▲</span>&nbsp;pleasant, <span class="neutral">●</span>&nbsp;neutral, ' +
    `<span class="negative">▼</span>&nbsp;unpleasant, larger for longer ones. Upright broken lines mark the largest lasting changes.${intended}</figcaption></figure>`
  );
}

function footer({ model }: AnalysisDocument): string {
  const made = model === undefined ? '' : ` Read by the model ${isolated(model, LONGEST_MODEL)}.`;
  return [
    '<footer><h2>What this is, and is not</h2>',
    '<p>This is what a small language model reads in the words on the page: how pleasant or unpleasant, how calm or agitated. It is a detection with errors, not a verdict: it knows nothing of the performance, the music, or what you intend, and says nothing of how good a scene is. Where you and it differ, you are right.</p>',
    '<dl>',
    '<dt>Valence</dt><dd>From −1, unpleasant, to +1, pleasant. The band beside it holds the value in nine cases of ten, counting the spread of the lines and the model’s own error.</dd>',
    '<dt>Entry → exit</dt><dd>The valence of a scene’s first and last lines. “Within chance” means that the change is no larger than their spread and the model’s error would give by themselves.</dd>',
    '<dt>Intensity</dt><dd>A percentile: of a hundred lines from produced screenplays, how many stand nearer to an ordinary line. For a scene, the mean over its lines.</dd>',
    '<dt>Home base</dt><dd>Where a character’s lines mostly are, one standard deviation either way; variability is that deviation. From 30 lines on.</dd>',
    '<dt>Length</dt><dd>In pages and eighths of the standard layout, 55 lines to a page.</dd>',
    '</dl>',
    `<p>Made by Undercurrent on the writer’s own machine; nothing was sent anywhere.${made}</p></footer>`,
  ].join('');
}
