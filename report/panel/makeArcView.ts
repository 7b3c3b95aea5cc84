import {
  type Analysis,
  type AnalyzedPassage,
  type AnalyzedScene,
  correctedIn,
  findSceneExtremes,
  type IntendedPoint,
  LINES_PER_PAGE,
  readIntendedArc,
  type Script,
} from '../../core/index.js';
import { plainTitle } from '../page/frontMatter.js';
import { shorten } from '../text/markup.js';
import { roundNumbers } from '../text/round.js';
import type {
  ActView,
  ArcRequest,
  ArcView,
  ExtremeView,
  FindingView,
  QuoteView,
  SceneView,
  SeriesView,
  TurnView,
} from './arcView.js';
import { emotionRows } from './emotionRows.js';
import { quoteView } from './evidence.js';
import { type Found, findingViews } from './findingView.js';
import { intendedAgreement, sceneIntended } from './intendedView.js';
import { isRead } from './readPassage.js';
import { readSceneView } from './sceneView.js';
import { seriesChoices, seriesView } from './seriesView.js';
import { shownSeries } from './shownSeries.js';

/** A heading longer than this says no more in a table or a tooltip. */
const LONGEST_HEADING = 120;
const LONGEST_SPEAKER = 40;
const MOST_SPEAKERS = 12;
const MOST_TURNS = 5;
/** Lines of the author's that stand below a chart; a list of the scene's lines has them all. */
const MOST_SAID = 6;

/** What a view is made from. */
export interface ArcSource {
  /** The file's name, for a script without a title. */
  readonly file: string;
  readonly script: Script;
  readonly analysis: Analysis;
  /** Absent where nothing is looked for: in a what-if, and in a picture for elsewhere. */
  readonly found?: Found;
}

/**
 * What the arc panel shows of an analysis. Only the series that are asked for are smoothed, so that an answer is
 * cheap enough for every keystroke; an unknown series, or one with too few lines, is left out, and where that leaves
 * none, the first there is stands in. Numbers carry four decimals. Pure: the same analysis and request give the same
 * view.
 */
export function makeArcView(
  { file, script, analysis, found }: ArcSource,
  { axis, series }: ArcRequest,
): ArcView {
  const lines = analysis.passages.filter(isRead);
  const choices = seriesChoices(lines);
  const drawn = shownSeries(series, choices).flatMap((id): readonly SeriesView[] => {
    const view = seriesView(id, axis, lines, analysis);
    return view === undefined ? [] : [view];
  });
  const shape = analysis.arc?.shape;
  const intended = readIntendedArc(script, analysis);
  const marked = new Map(intended?.points.map((point) => [point.scene, point]));
  const views = found && findingViews(found, analysis, script.screenplay.text);
  return roundNumbers({
    title: plainTitle({ file }, script.screenplay),
    pages: analysis.pages,
    minutes: analysis.minutes,
    scenes: analysis.scenes.map((scene, index) =>
      sceneView(
        { scene, index, intended: marked.get(index), findings: views?.get(index) },
        { analysis, script },
        axis,
      ),
    ),
    acts: actsOf(script),
    choices,
    axis,
    series: drawn,
    turns: turnsOf(analysis, script),
    extremes: extremesOf(drawn, analysis),
    emotions: emotionRows(analysis),
    ...(shape && { shape }),
    ...(intended && { intended: intendedAgreement(intended) }),
  });
}

interface PlacedScene {
  readonly scene: AnalyzedScene;
  readonly index: number;
  readonly intended: IntendedPoint | undefined;
  readonly findings: readonly FindingView[] | undefined;
}

function sceneView(
  { scene, index, intended, findings }: PlacedScene,
  { analysis, script }: Pick<ArcSource, 'analysis' | 'script'>,
  axis: ArcRequest['axis'],
): SceneView {
  const { heading, number, line, endLine, page, endPage, eighths, minutes, speakers } = scene;
  const { text } = script.screenplay;
  const reading = readSceneView(scene, analysis, axis, text);
  const corrected = correctedIn(analysis, scene);
  const lines = analysis.passages.slice(scene.firstPassage, scene.endPassage);
  return {
    index,
    ...(number !== undefined && { number: shorten(number, LONGEST_SPEAKER) }),
    ...(heading !== undefined && { heading: shorten(heading, LONGEST_HEADING) }),
    line,
    endLine,
    page,
    endPage,
    eighths,
    minutes,
    speakers: speakers.slice(0, MOST_SPEAKERS).map((name) => shorten(name, LONGEST_SPEAKER)),
    ...(!lines.every(isRead) && { isUnread: true as const }),
    ...(reading && { reading }),
    ...(intended && { intended: sceneIntended(intended) }),
    ...(findings && { findings }),
    ...(corrected.length > 0 && {
      corrected: corrected.length,
      said: saidLines(corrected, reading?.evidence ?? [], text),
    }),
  };
}

/** Lines that read as the author said, but for those that are quoted already. */
function saidLines(
  corrected: readonly AnalyzedPassage[],
  quoted: readonly QuoteView[],
  text: string,
): readonly QuoteView[] {
  const isQuoted = ({ line, character }: QuoteView) =>
    quoted.some((other) => other.line === line && other.character === character);
  return corrected
    .flatMap((passage) => quoteView(passage, text) ?? [])
    .filter((quote) => !isQuoted(quote))
    .slice(0, MOST_SAID);
}

/** The sections of the first depth, where the writer has more than one: a single one divides nothing. */
function actsOf({ screenplay, lineOffsets }: ArcSource['script']): readonly ActView[] {
  const acts = screenplay.elements.flatMap((element, index): readonly ActView[] => {
    if (element.type !== 'section' || element.depth !== 1) return [];
    const name = shorten(element.text, LONGEST_SPEAKER);
    return [{ name, page: (lineOffsets[index] ?? 0) / LINES_PER_PAGE, line: element.line }];
  });
  return acts.length > 1 ? acts : [];
}

function turnsOf({ arc, passages }: Analysis, { screenplay }: Script): readonly TurnView[] {
  return (arc?.changePoints ?? [])
    .slice(0, MOST_TURNS)
    .map(({ page, until, passage, delta, scene, evidence }): TurnView => {
      const quoted = passages[evidence];
      const quote = quoted && quoteView(quoted, screenplay.text);
      const line = passages[passage]?.line ?? 0;
      return {
        page,
        ...(until !== undefined && { until }),
        line,
        delta,
        scene,
        ...(quote && { evidence: quote }),
      };
    });
}

function extremesOf([first]: readonly SeriesView[], { scenes }: Analysis): readonly ExtremeView[] {
  return first === undefined ? [] : findSceneExtremes(first.points, scenes);
}
