import type { Analysis } from '../analysis.js';
import { characterInScene } from '../characters/characterInScene.js';
import { spearman } from '../statistics/ranks.js';
import type { Script } from '../script/script.js';
import { type IntendedScene, type NamedValue, readIntent } from './readIntent.js';

/** How far what is intended lies from what is read: `intended - reads`, both in -1..1. */
export interface IntentGap {
  readonly intended: number;
  readonly reads: number;
  readonly gap: number;
}

export interface IntendedPoint extends IntendedScene {
  /** The middle of the scene, in pages from 0. */
  readonly page: number;
  /** Absent where the scene has no intended valence or too little text. */
  readonly gap?: IntentGap;
  /** Of the characters that are marked and speak in the scene, by name. */
  readonly characterGaps: readonly (IntentGap & Pick<NamedValue, 'name'>)[];
}

/** The arc that the author marked, beside the one that is read. */
export interface IntendedArc {
  readonly points: readonly IntendedPoint[];
  /** Spearman's rank correlation of intended and read valence over the scenes that have both; from four on. */
  readonly agreement?: number;
}

/** Fewer pairs than this order themselves by chance. */
const MIN_RANKED = 4;

/** The author's arc; `undefined` when nothing is marked. */
export function readIntendedArc(script: Script, analysis: Analysis): IntendedArc | undefined {
  const points = readIntent(script).map((intended) => pointOf(intended, analysis));
  if (points.length === 0) return undefined;
  const gaps = points.flatMap(({ gap }) => (gap === undefined ? [] : [gap]));
  if (gaps.length < MIN_RANKED) return { points };
  const agreement = spearman(
    gaps.map(({ intended }) => intended),
    gaps.map(({ reads }) => reads),
  );
  return { points, agreement };
}

function pointOf(intended: IntendedScene, analysis: Analysis): IntendedPoint {
  const scene = analysis.scenes[intended.scene];
  const reads = scene?.reading?.valence.value;
  return {
    ...intended,
    page: scene === undefined ? 0 : (scene.page + scene.endPage) / 2,
    ...(intended.valence !== undefined && reads !== undefined && { gap: gapOf(intended.valence, reads) }),
    characterGaps: intended.characters.flatMap(({ name, value }) => {
      const own = scene && characterInScene(analysis, scene, name);
      return own === undefined ? [] : [{ name, ...gapOf(value, own.valence) }];
    }),
  };
}

function gapOf(intended: number, reads: number): IntentGap {
  return { intended, reads, gap: intended - reads };
}
