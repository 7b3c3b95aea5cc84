import type { IntendedArc, IntendedMark, IntendedPoint } from '../../core/index.js';
import { shorten } from '../text/markup.js';
import { listed, signed } from '../text/words.js';
import type { ArcShown } from './arcShown.js';
import type { ArcAxis, ArcView, IntendedAgreement, SceneIntendedView } from './arcView.js';

const LONGEST_MARK = 60;

/** What the marks of a script come to, beside what is read. */
export function intendedAgreement({ points, agreement }: IntendedArc): IntendedAgreement {
  const compared = points.filter(({ gap }) => gap !== undefined).length;
  return { compared, ...(agreement !== undefined && { rank: agreement }) };
}

/** What the author marked in one scene. */
export function sceneIntended({ marks, valence, arousal, gap }: IntendedPoint): SceneIntendedView {
  return {
    mark: shorten(markOf(marks, valence), LONGEST_MARK),
    ...(valence !== undefined && { valence }),
    ...(arousal !== undefined && { arousal }),
    ...(gap && { gap: gap.gap }),
  };
}

/** A name that stands alone has the scene's own value, which is told beside it. */
function markOf(marks: readonly IntendedMark[], valence: number | undefined): string {
  const [only] = marks;
  const isAlone = marks.length === 1 && only?.kind === 'named' && valence !== undefined;
  return isAlone ? only.name : listed(marks.map(markWords));
}

/** A mark in the author's own word, or by the name it is of. */
function markWords(mark: IntendedMark): string {
  if (mark.kind === 'tone') return mark.word;
  return mark.kind === 'named' ? `${mark.name} ${signed(mark.value)}` : 'as it reads';
}

/** Whether an intended arc is to be seen: it is asked for, and some mark speaks of the axis. */
export function drawsIntended({ scenes, axis }: Pick<ArcView, 'scenes' | 'axis'>, shown: ArcShown): boolean {
  return shown.intended && intendedPlaces(scenes, axis).length > 0;
}

/** Where a scene is intended and what it reads as instead, on one axis. */
export interface IntendedPlace<Scene> {
  readonly scene: Scene;
  readonly page: number;
  readonly value: number;
  /** Absent where there is too little text to say. */
  readonly reads?: number;
}

interface MarkedScene {
  readonly page: number;
  readonly endPage: number;
  readonly intended?: Pick<SceneIntendedView, 'valence' | 'arousal'>;
  readonly reading?: { readonly axes: Readonly<Partial<Record<ArcAxis, { readonly value: number }>>> };
}

/** The points of the intended arc on an axis, in script order; none on an axis that no mark speaks of. */
export function intendedPlaces<Scene extends MarkedScene>(
  scenes: readonly Scene[],
  axis: ArcAxis,
): readonly IntendedPlace<Scene>[] {
  if (axis !== 'valence' && axis !== 'arousal') return [];
  return scenes.flatMap((scene) => {
    const value = scene.intended?.[axis];
    if (value === undefined) return [];
    const reads = scene.reading?.axes[axis]?.value;
    return [{ scene, page: (scene.page + scene.endPage) / 2, value, ...(reads !== undefined && { reads }) }];
  });
}
