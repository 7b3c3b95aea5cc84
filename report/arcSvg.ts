import type { AnalysisDocument } from './documentTypes.js';
import { type ArcShown, FIRST_SHOWN } from './panel/arcShown.js';
import type { ArcView } from './panel/arcView.js';
import { drawsFindings } from './panel/findingPlaces.js';
import { drawsIntended } from './panel/intendedView.js';
import { drawsWhatIf } from './panel/whatIfView.js';
import { overlayWords } from './panel/panelWords.js';
import { pictureOf } from './svg/arcPicture.js';
import { FRAME, type Frame } from './svg/arcScale.js';
import { drawArc } from './svg/drawArc.js';
import { svgElement } from './svg/svgElement.js';
import { legendMarks, LEGEND_HEIGHT } from './svg/legendMarks.js';
import { themeCss } from './theme.js';

/** The frame of a picture that stands alone: room for the names of acts above and of emotions beside. */
const ALONE: Frame = { ...FRAME, width: 1040, left: 92, top: 54 };

/**
 * The arc as an SVG picture for a page: pages from left to right, valence from unpleasant at the bottom to pleasant
 * at the top, the smoothed line with its 90 % band, the scenes behind it, the largest turns, the peaks and valleys
 * by the name of their scene. `undefined` when there is no arc.
 */
export function arcSvg(document: AnalysisDocument): string | undefined {
  const picture = pictureOf(document);
  if (picture === undefined) return undefined;
  const { content, height } = drawArc(picture, { ...FIRST_SHOWN, emotions: false }, FRAME);
  return svgElement(picture, { width: FRAME.width, height, style: themeCss('.uc-arc') }, content);
}

/**
 * What the arc panel shows, as an SVG file of its own: the series that were asked for, and the overlays that are on.
 * `undefined` when there is no series to draw.
 */
export function arcViewSvg(view: ArcView, shown: ArcShown): string | undefined {
  if (view.series.length === 0) return undefined;
  const { content, height } = drawArc(view, shown, ALONE);
  const top = LEGEND_HEIGHT;
  const size = { width: ALONE.width, height: height + top };
  return svgElement(
    view,
    { ...size, isAlone: true, style: themeCss('.uc-arc'), overlays: overlayWords(view, shown) },
    `<rect class="uc-paper" width="${size.width}" height="${size.height}"/>` +
      legendMarks(
        {
          ...view,
          intended: drawsIntended(view, shown),
          whatIf: drawsWhatIf(view, shown),
          findings: drawsFindings(view, shown),
        },
        ALONE,
      ) +
      `<g transform="translate(0 ${top})">${content}</g>`,
  );
}
