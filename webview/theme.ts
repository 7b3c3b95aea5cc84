import { SERIES_COLORS } from '../report/panel/seriesStrokes.js';

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
  /** Whether the system has put its own few colours in the place of all others. */
  readonly isForced: boolean;
}

const FORCED = '(forced-colors: active)';

/** Reads the theme from the style sheet's own properties, which follow the editor's. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.body);
  const color = (name: string) => style.getPropertyValue(`--uc-${name}`).trim();
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
    isForced: matchMedia(FORCED).matches,
  };
}

/** Calls back when the editor changes its theme. */
export function watchTheme(onChange: () => void): void {
  const observer = new MutationObserver(onChange);
  for (const node of [document.documentElement, document.body]) {
    observer.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-vscode-theme-id'] });
  }
  matchMedia(FORCED).addEventListener('change', onChange);
}
