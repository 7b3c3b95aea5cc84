import { ARC_AXES, type SeriesId } from '../report/panel/arcView.js';
import { type ArcShown, FIRST_SHOWN } from '../report/panel/arcShown.js';
import { BEAT_SHEETS } from '../report/panel/beatSheets.js';

/** How the panel shows what it shows; kept for the next reload. All of it is the writer's choice. */
export interface PanelState extends ArcShown {
  readonly view: 'chart' | 'table';
  readonly sort?: { readonly column: string; readonly descending: boolean };
}

export const DEFAULT_PANEL_STATE: PanelState = { ...FIRST_SHOWN, view: 'chart' };

const SERIES_ID = /^(?:overall|dialogue|action|character:.+)$/su;

/** The state from whatever was kept of it, perhaps by an older version: what is not understood is the default. */
export function sanitizePanelState(json: unknown): PanelState {
  const fields = fieldsOf(json);
  const { axis, series, zoom, points, band, emotions, intended, findings, whatIf, shape } = fields;
  const { beatSheet, view, sort } = fields;
  const own = DEFAULT_PANEL_STATE;
  const known = Array.isArray(series) ? series.filter(isSeriesId) : own.series;
  const zoomed = sanitizeZoom(zoom);
  const sorted = sanitizeSort(sort);
  return {
    axis: oneOf(ARC_AXES, axis) ?? own.axis,
    series: known.length > 0 ? known : own.series,
    ...(zoomed && { zoom: zoomed }),
    points: typeof points === 'boolean' ? points : own.points,
    band: typeof band === 'boolean' ? band : own.band,
    emotions: typeof emotions === 'boolean' ? emotions : own.emotions,
    intended: typeof intended === 'boolean' ? intended : own.intended,
    findings: typeof findings === 'boolean' ? findings : own.findings,
    whatIf: typeof whatIf === 'boolean' ? whatIf : own.whatIf,
    shape: typeof shape === 'boolean' ? shape : own.shape,
    beatSheet: oneOf(BEAT_SHEETS, beatSheet) ?? own.beatSheet,
    view: oneOf(['chart', 'table'], view) ?? own.view,
    ...(sorted && { sort: sorted }),
  };
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? { ...json } : {};
}

function isSeriesId(value: unknown): value is SeriesId {
  return typeof value === 'string' && SERIES_ID.test(value);
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word | undefined {
  return words.find((word) => word === value);
}

function sanitizeZoom(json: unknown): PanelState['zoom'] {
  const { from, to } = fieldsOf(json);
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  return Number.isFinite(to) && from >= 0 && from < to ? { from, to } : undefined;
}

function sanitizeSort(json: unknown): PanelState['sort'] {
  const { column, descending } = fieldsOf(json);
  if (typeof column !== 'string' || typeof descending !== 'boolean') return undefined;
  return { column, descending };
}
