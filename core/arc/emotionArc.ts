import type { Calibration } from '../reading/calibration.js';
import type { Reading } from '../reading/reading.js';
import type { Steps } from '../steps.js';
import { changePointSteps, MIN_SEGMENT } from './changePoints.js';
import { type Extreme, findExtremes } from './extremes.js';
import { furthest, type ReadLine } from './readLines.js';
import { ARC_POINTS, MIN_ARC_LINES } from './series.js';
import { type ArcPoint, type PagePoint, smooth } from './smooth.js';
import { matchStoryShapes, type StoryShapeReading } from './storyShapes.js';

/** A lasting change of level. */
export interface ChangePoint {
  /** The passage with which the new level begins, and its scene. */
  readonly passage: number;
  readonly scene: number;
  /** Among its first lines in that scene, the passage that speaks most for the new level. */
  readonly evidence: number;
  /** Where `passage` stands, in pages from 0. */
  readonly page: number;
  /** Where the next level begins, in pages from 0; absent for a level that lasts to the end. */
  readonly until?: number;
  /** Mean valence after less mean valence before. */
  readonly delta: number;
}

/** A peak or valley and the scene it stands in. */
export interface SceneExtreme extends Extreme {
  readonly scene: number;
}

/** The emotional arc of a script, on the page axis. */
export interface EmotionArc {
  /** Pages of the whole script. */
  readonly pages: number;
  /** Valence at even places from the first page to the last, smoothed. */
  readonly valence: readonly ArcPoint[];
  readonly arousal: readonly ArcPoint[];
  /** The largest turns, largest first. */
  readonly changePoints: readonly ChangePoint[];
  readonly extremes: readonly SceneExtreme[];
  readonly shape?: StoryShapeReading;
}

/** What the arc needs to know of a scene. */
export interface PlacedScene {
  readonly page: number;
}

/** The arc over all lines of a script, in a few steps; `undefined` when there is too little text to say. */
export function* arcSteps(
  lines: readonly ReadLine[],
  scenes: readonly PlacedScene[],
  pages: number,
  { dimensions }: Calibration,
): Steps<EmotionArc | undefined> {
  if (lines.length < MIN_ARC_LINES) return undefined;
  const smoothed = (valueOf: (reading: Reading) => Pick<PagePoint, 'value' | 'error'>, residual: number) =>
    smooth(
      lines.map(({ page, weight, reading }) => ({ page, weight, ...valueOf(reading) })),
      pages,
      ARC_POINTS,
      residual,
    );
  const valence = smoothed(({ valence: value, error }) => ({ value, error }), dimensions.valence.residual);
  yield;
  const arousal = smoothed(({ arousal: value }) => ({ value }), dimensions.arousal.residual);
  yield;
  const changePoints = yield* turnSteps(lines);
  yield;
  const shape = matchStoryShapes(valence);
  return {
    pages,
    valence,
    arousal,
    changePoints,
    extremes: findSceneExtremes(valence, scenes),
    ...(shape && { shape }),
  };
}

/** The peaks and valleys of an arc, each with the scene it stands in. */
export function findSceneExtremes(
  arc: readonly ArcPoint[],
  scenes: readonly PlacedScene[],
): readonly SceneExtreme[] {
  return findExtremes(arc).map((extreme) => ({ ...extreme, scene: sceneAt(scenes, extreme.page) }));
}

function* turnSteps(lines: readonly ReadLine[]): Steps<readonly ChangePoint[]> {
  const series = lines.map(({ reading, weight }) => ({ value: reading.valence, weight }));
  const changes = yield* changePointSteps(series);
  return changes
    .flatMap(({ index, next, delta }) => {
      const begun = beginning(lines, index);
      const first = begun[0];
      const speaking = furthest(begun, ({ reading }) => reading.valence * Math.sign(delta));
      if (first === undefined || speaking === undefined) return [];
      const { index: passage, page } = first;
      const until = next === undefined ? undefined : lines[next]?.page;
      const { scene } = first.passage;
      return [
        { passage, scene, evidence: speaking.index, page, ...(until !== undefined && { until }), delta },
      ];
    })
    .sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
}

/**
 * The first lines of a level in the scene that it begins with. Where it begins is known within a few lines: where less
 * than half of a scene is left, it is with the next one.
 */
function beginning(lines: readonly ReadLine[], start: number): readonly ReadLine[] {
  const inSceneOf = (line: ReadLine | undefined, among: readonly ReadLine[]) =>
    among.filter(({ passage }) => passage.scene === line?.passage.scene);
  const left = inSceneOf(lines[start], lines.slice(start)).length;
  const isMost = 2 * left >= inSceneOf(lines[start], lines).length;
  const first = isMost || start + left >= lines.length ? start : start + left;
  return inSceneOf(lines[first], lines.slice(first, first + MIN_SEGMENT));
}

function sceneAt(scenes: readonly PlacedScene[], page: number): number {
  const at = scenes.findLastIndex((scene) => scene.page <= page);
  return Math.max(at, 0);
}
