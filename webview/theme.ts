import type { SeriesId } from '../report/panel/arcView.js';

/** The colours and the type of the canvases, as the editor's theme has them now. */
export interface Theme {
  readonly ink: string;
  readonly muted: string;
  readonly paper: string;
  readonly grid: string;
  readonly positive: string;
  readonly neutral: string;
  readonly negative: string;
  /** For series, one after the other. */
  readonly series: readonly string[];
  readonly font: string;
  readonly isHighContrast: boolean;
}

const SERIES_COLORS = 5;
const STROKES: readonly (readonly number[])[] = [[], [7, 3], [2, 3], [10, 3, 2, 3], [1, 4]];

/** Reads the theme from the style sheet's own properties, which follow the editor's. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const color = (name: string) => style.getPropertyValue(`--uc-${name}`).trim();
  const { classList } = document.body;
  return {
    ink: color('ink'),
    muted: color('muted'),
    paper: color('paper'),
    grid: color('grid'),
    positive: color('pleasant'),
    neutral: color('neutral'),
    negative: color('unpleasant'),
    series: Array.from({ length: SERIES_COLORS }, (_, index) => color(`series-${index + 1}`)),
    font: style.fontFamily,
    isHighContrast:
      classList.contains('vscode-high-contrast') || matchMedia('(forced-colors: active)').matches,
  };
}

/** Calls back when the editor changes its theme. */
export function watchTheme(onChange: () => void): void {
  const observer = new MutationObserver(onChange);
  for (const node of [document.documentElement, document.body]) {
    observer.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-vscode-theme-id'] });
  }
  matchMedia('(forced-colors: active)').addEventListener('change', onChange);
}

/** How the lines of a series are told apart, by colour and by stroke: the same in the chart and in its legend. */
export interface SeriesStroke {
  /** Index of its colour; `undefined` for the overall line, which is coloured by its height. */
  readonly color: number | undefined;
  readonly dash: readonly number[];
}

/** The stroke of each of the series that are shown. */
export function seriesStrokes(ids: readonly SeriesId[]): readonly SeriesStroke[] {
  const named: readonly SeriesId[] = ids.filter((id) => id !== 'overall');
  return ids.map((id) => {
    const place = named.indexOf(id);
    if (place < 0) return { color: undefined, dash: [] };
    return {
      color: place % SERIES_COLORS,
      dash: STROKES[Math.floor(place / SERIES_COLORS) % STROKES.length] ?? [],
    };
  });
}
