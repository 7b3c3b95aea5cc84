import { htmlPage } from '../htmlPage.js';
import { drawArc } from '../svg/drawArc.js';
import type { Frame } from '../svg/arcScale.js';
import { legendMarks } from '../svg/legendMarks.js';
import { stripHeight } from '../svg/overlayMarks.js';
import { svgElement } from '../svg/svgElement.js';
import { escapeText, shorten } from '../text/markup.js';
import { paperCss } from '../theme.js';
import type { ArcShown } from './arcShown.js';
import type { ArcView, SceneView } from './arcView.js';
import { drawsIntended } from './intendedView.js';
import { lengthFacts, overlayWords } from './panelWords.js';
import { drawsWhatIf } from './whatIfView.js';

/** A sheet on its side, in units of the picture: A3 and US letter differ in their proportions. */
export const SHEETS = {
  a3: { width: 1400, height: 990 },
  letter: { width: 1400, height: 1082 },
} as const;
export type SheetName = keyof typeof SHEETS;

const MARGIN = 60;
const HEAD = 86;
const FOOT = 44;
const LONGEST_TITLE = 60;
/** More names than this are read by nobody. */
const MOST_NAMED = 40;
const SMALL_PRINT =
  'What a small language model reads in the words on the page: a detection with errors, not a verdict. Read on the writer’s own machine by Undercurrent.';

/**
 * A poster of one page on its side: the arc as it is shown, the whole script of it, with as many scene headings as
 * there is room for. `undefined` when there is no series to draw.
 */
export function posterSvg(view: ArcView, shown: ArcShown, sheet: SheetName = 'a3'): string | undefined {
  if (view.series.length === 0) return undefined;
  const { width, height } = SHEETS[sheet];
  const { zoom: _, ...rest } = shown;
  // On a wall a footnote's sign is without its note.
  const whole = { ...rest, findings: false };
  const strip = shown.emotions ? stripHeight(view) : 0;
  const frame: Frame = {
    width,
    height: height - HEAD - FOOT - MARGIN - strip,
    left: MARGIN + 50,
    right: MARGIN,
    top: 54,
    bottom: 50,
  };
  const { content } = drawArc(view, whole, frame, byStrength(view));
  return svgElement(
    view,
    { width, height, isAlone: true, style: paperCss('.uc-arc'), overlays: overlayWords(view, shown) },
    [
      `<rect class="uc-paper" width="${width}" height="${height}"/>`,
      head(view, shown, frame),
      `<g transform="translate(0 ${HEAD + MARGIN / 2})">${content}</g>`,
      foot(view, shown, height),
    ].join('\n'),
  );
}

/** The poster as a page that prints on one sheet of whatever paper is in the printer. */
export function posterHtml(view: ArcView, shown: ArcShown, sheet: SheetName = 'a3'): string | undefined {
  const svg = posterSvg(view, shown, sheet);
  if (svg === undefined) return undefined;
  return htmlPage({
    title: `${shorten(view.title, LONGEST_TITLE)} · the arc`,
    style:
      '@page{size:landscape;margin:0}html,body{margin:0;height:100%}svg{display:block;width:100%;height:100%}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}',
    body: [svg],
  });
}

/** The scenes that say most: those that read furthest from neither. */
function byStrength({ scenes, axis }: ArcView): readonly SceneView[] {
  const strength = ({ reading }: SceneView) => Math.abs(reading?.axes[axis].value ?? 0);
  return scenes.toSorted((a, b) => strength(b) - strength(a)).slice(0, MOST_NAMED);
}

function head(view: ArcView, shown: ArcShown, frame: Frame): string {
  return (
    `<text class="uc-poster-title" x="${frame.left}" y="76">${escapeText(shorten(view.title, LONGEST_TITLE))}</text>` +
    `<text class="uc-poster-facts" x="${frame.left}" y="102">${lengthFacts(view)}</text>` +
    `<g transform="translate(0 74)">${legendMarks({ title: '', series: view.series, intended: drawsIntended(view, shown), whatIf: drawsWhatIf(view, shown), findings: false }, frame)}</g>`
  );
}

function foot(view: ArcView, shown: ArcShown, height: number): string {
  const words = [...overlayWords(view, shown), SMALL_PRINT];
  return words
    .map(
      (line, index) =>
        `<text class="uc-tick" x="${MARGIN + 50}" y="${height - 22 - 16 * (words.length - 1 - index)}">${escapeText(line)}</text>`,
    )
    .join('');
}
