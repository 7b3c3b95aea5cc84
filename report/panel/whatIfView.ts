import {
  type Analysis,
  type Change,
  changeBetween,
  matchScenes,
  type SceneContent,
  type SceneMatch,
} from '../../core/index.js';
import { roundNumbers } from '../text/round.js';
import type { ArcShown } from './arcShown.js';
import {
  ARC_AXES,
  type ArcAxis,
  type ArcView,
  type SceneView,
  type SceneWhatIfView,
  type SeriesView,
} from './arcView.js';

/** Which scenes of a script are which in a what-if of it. */
export function sceneMatches(script: Analysis, whatIf: Analysis): readonly SceneMatch[] {
  return matchScenes(contentsOf(script), contentsOf(whatIf));
}

function contentsOf({ scenes, passages }: Analysis): readonly SceneContent[] {
  return scenes.map(({ heading, firstPassage, endPassage }) => ({
    ...(heading !== undefined && { heading }),
    texts: passages.slice(firstPassage, endPassage).map(({ plain }) => plain.text),
  }));
}

/** The view of a script with that of a what-if beside it. Both must have been asked for the same. */
export function withWhatIf(view: ArcView, whatIf: ArcView, matches: readonly SceneMatch[]): ArcView {
  const byScene = new Map(matches.map((match) => [match.scene, match]));
  const known = new Set(matches.map(({ other }) => other));
  const drawn = new Set(view.series.map(({ id }) => id));
  const scenes = view.scenes.map((scene): SceneView => {
    const match = byScene.get(scene.index);
    const other = match && whatIf.scenes[match.other];
    return { ...scene, whatIf: match && other ? sceneWhatIf(scene, other, match) : null };
  });
  return {
    ...view,
    scenes,
    whatIf: {
      pages: whatIf.pages,
      minutes: whatIf.minutes,
      // What stands in for a series that only one of the two has would have nothing beside it.
      series: whatIf.series.filter(({ id }) => drawn.has(id)),
      scenes: whatIf.scenes.map(placeOf),
      added: whatIf.scenes.filter(({ index }) => !known.has(index)).map(({ heading = '' }) => heading),
      removed: scenes.filter((scene) => scene.whatIf === null).length,
    },
  };
}

function sceneWhatIf(scene: SceneView, other: SceneView, { same, moved }: SceneMatch): SceneWhatIfView {
  const [before, after] = [scene.reading?.axes, other.reading?.axes];
  const changeOn = (axis: ArcAxis) => before && after && changeBetween(before[axis], after[axis]);
  const [valence, arousal, dominance, intensity] = ARC_AXES.map(changeOn);
  const axes = valence && arousal && dominance && intensity && { valence, arousal, dominance, intensity };
  return { ...placeOf(other), edited: !same, moved, ...(axes && { axes: roundNumbers(axes) }) };
}

function placeOf({ line, endLine, page, endPage }: SceneView) {
  return { line, endLine, page, endPage };
}

/** Whether a what-if is to be seen: there is one, and it is asked for. */
export function drawsWhatIf({ whatIf }: Pick<ArcView, 'whatIf'>, shown: Pick<ArcShown, 'whatIf'>): boolean {
  return shown.whatIf && whatIf !== undefined;
}

/** The series of a what-if that are other than the script's: a line over the same line would only hide it. */
export function changedSeries({ series, whatIf }: Pick<ArcView, 'series' | 'whatIf'>): readonly SeriesView[] {
  return (whatIf?.series ?? []).filter((one) => {
    const own = series.find(({ id }) => id === one.id);
    return JSON.stringify(own?.points) !== JSON.stringify(one.points);
  });
}

/** How many pages there are to be shown: a what-if may have more than its script. */
export function shownPages(
  {
    pages,
    whatIf,
  }: { readonly pages: number; readonly whatIf?: Pick<NonNullable<ArcView['whatIf']>, 'pages'> },
  shown: Pick<ArcShown, 'whatIf'>,
): number {
  return shown.whatIf ? Math.max(pages, whatIf?.pages ?? 0) : pages;
}

/** A scene that reads otherwise in a what-if, and where its mark stands. */
export interface WhatIfMark<Scene> {
  readonly scene: Scene;
  /** In the middle of the scene's pages in the what-if. */
  readonly page: number;
  readonly value: number;
  readonly delta: number;
  readonly sure: boolean;
}

/** Smaller than this, a change shows in no number. */
const LEAST_CHANGE = 0.005;

export function isToBeSeen({ delta }: Pick<Change, 'delta'>): boolean {
  return Math.abs(delta) >= LEAST_CHANGE;
}

/** The scenes that read otherwise on an axis, in script order. */
export function whatIfMarks<Scene extends Pick<SceneView, 'whatIf'>>(
  scenes: readonly Scene[],
  axis: ArcAxis,
): readonly WhatIfMark<Scene>[] {
  return scenes.flatMap((scene) => {
    const { whatIf } = scene;
    const change = whatIf?.axes?.[axis];
    if (!whatIf || change === undefined || !isToBeSeen(change)) return [];
    const { after, delta, sure } = change;
    return [{ scene, page: (whatIf.page + whatIf.endPage) / 2, value: after.value, delta, sure }];
  });
}
