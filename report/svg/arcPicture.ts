import type { Estimate, Polarity, StoryShapeReading } from '../../core/index.js';
import type { AnalysisDocument, IntendedSceneDocument, SceneDocument } from '../documentTypes.js';
import type { ArcShown } from '../panel/arcShown.js';
import type {
  ActView,
  ArcAxis,
  EmotionRow,
  ExtremeView,
  FindingView,
  SceneIntendedView,
  SceneWhatIfView,
  SeriesView,
  WhatIfView,
} from '../panel/arcView.js';
import { fileName } from '../page/frontMatter.js';
import { intendedPlaces } from '../panel/intendedView.js';
import { whatIfMarks } from '../panel/whatIfView.js';
import { arcReach, gridValues } from './arcScale.js';

/** What a picture of an arc is drawn from. The panel's view is one; `pictureOf` makes one of a document. */
export interface ArcPicture {
  readonly title: string;
  readonly pages: number;
  readonly axis: ArcAxis;
  readonly scenes: readonly PictureScene[];
  readonly acts: readonly ActView[];
  readonly series: readonly SeriesView[];
  readonly turns: readonly { readonly page: number; readonly delta: number }[];
  readonly extremes: readonly ExtremeView[];
  readonly emotions: readonly EmotionRow[];
  readonly shape?: StoryShapeReading;
  readonly whatIf?: WhatIfView;
}

export interface PictureScene {
  readonly heading?: string;
  readonly page: number;
  readonly endPage: number;
  readonly eighths: number;
  readonly minutes: number;
  readonly reading?: {
    readonly polarity: Polarity;
    readonly axes: Readonly<Partial<Record<ArcAxis, Estimate>>>;
  };
  readonly intended?: Partial<SceneIntendedView>;
  /** How many of its lines read as the author said. */
  readonly corrected?: number;
  readonly findings?: readonly FindingView[];
  readonly whatIf?: SceneWhatIfView | null;
}

/** The picture of a document's overall valence; `undefined` when it has no arc. */
export function pictureOf({
  file,
  arc,
  scenes,
  passages,
  intended,
}: AnalysisDocument): ArcPicture | undefined {
  if (arc === undefined || arc.valence.length < 2) return undefined;
  const { pages, valence, changePoints, extremes, shape } = arc;
  const marked = new Map(intended?.scenes.map((scene) => [scene.scene, scene]));
  return {
    title: fileName({ file }),
    pages,
    axis: 'valence',
    scenes: scenes.map((scene) => sceneOf(scene, marked.get(scene.index))),
    acts: [],
    series: [{ id: 'overall', name: 'Overall', lines: passages.length, points: valence }],
    turns: changePoints,
    extremes,
    emotions: [],
    ...(shape && { shape }),
  };
}

function sceneOf(
  { heading, page, endPage, eighths, minutes, reading }: SceneDocument,
  intended: IntendedSceneDocument | undefined,
): PictureScene {
  return {
    ...(heading !== undefined && { heading }),
    page,
    endPage,
    eighths,
    minutes,
    ...(reading && { reading: { polarity: reading.polarity, axes: { valence: reading.valence } } }),
    ...(intended?.valence !== undefined && { intended: { valence: intended.valence } }),
  };
}

/** Where the grid of the value axis has its lines, so that all that is shown lies between the first and the last. */
export function gridOf(
  { axis, series, scenes, whatIf }: Pick<ArcPicture, 'axis' | 'series' | 'scenes' | 'whatIf'>,
  shown: Pick<ArcShown, 'points' | 'band' | 'intended' | 'whatIf'>,
): readonly number[] {
  const { points, band, intended } = shown;
  if (axis === 'intensity') return [0, 0.25, 0.5, 0.75, 1];
  const ofSeries = series.flatMap((one) =>
    one.points.flatMap(({ value, low, high }) => (band ? [low, high] : [value])),
  );
  const ofScenes = points ? scenes.flatMap(({ reading }) => reading?.axes[axis]?.value ?? []) : [];
  const ofMarks = intended ? intendedPlaces(scenes, axis).map(({ value }) => value) : [];
  const tried = shown.whatIf
    ? (whatIf?.series ?? []).flatMap((one) => one.points.map(({ value }) => value))
    : [];
  const ofTried = shown.whatIf && points ? whatIfMarks(scenes, axis).map(({ value }) => value) : [];
  return gridValues(arcReach([...ofSeries, ...ofScenes, ...ofMarks, ...tried, ...ofTried]));
}
