import type { AnalysisDocument } from '../documentTypes.js';
import { shapeIcon } from '../svg/miniCharts.js';
import { nearestShape, shapeName, signed } from '../text/words.js';

/** How the arc compares with the six story shapes, and whether one of them is clear. */
export function storyShapeHtml({ arc }: AnalysisDocument): string {
  const shape = arc?.shape;
  if (shape === undefined) return '<p class="quiet">Too few pages to compare with a story shape.</p>';
  const { matches, clear, margin } = shape;
  const nearest = nearestShape(shape);
  const said =
    clear === undefined
      ? `<b>No clear shape.</b>${nearest === undefined ? ' The arc is near none of them.' : ` The nearest is ${shapeName(nearest)}, but it does not fit closely enough, or the next one fits about as well.`}`
      : `Comes closest to <b>${shapeName(clear)}</b>, ahead of the next shape by ${margin.toFixed(2)}.`;
  const items = matches.map(
    (match) =>
      `<li${match.shape === clear ? ' class="clear"' : ''}>${shapeIcon(match.shape)}<span>${shapeName(match.shape)}</span><span class="figure">${signed(match.correlation)}</span></li>`,
  );
  return `<p>${said}</p><ul class="shapes">${items.join('')}</ul><p class="quiet">Correlation of the arc with each shape, from −1 to +1.</p>`;
}
