import { type Calibration } from '../reading/calibration.js';
import { type Emotion, EMOTIONS, withoutNeutral } from '../reading/emotions.js';
import { type Polarity, polarityOf } from '../reading/reading.js';
import { hashText, seededRandom } from '../statistics/random.js';
import { weightedMean } from '../statistics/weighted.js';
import {
  type Estimate,
  estimateMean,
  NORMAL_90,
  normalEstimate,
  unsureMean,
} from '../statistics/estimate.js';
import { furthest, type ReadLine, unsureValences, weightedBy } from './readLines.js';

/** Below either, a scene holds too little text to say anything of. */
export const MIN_SCENE_LINES = 3;
export const MIN_SCENE_WORDS = 20;
/** A value turn needs a beginning and an end of a few lines each. */
const MIN_TURN_LINES = 6;
/** The share of a scene's lines that makes up its entry, and its exit. */
const EDGE_SHARE = 0.25;
const MAX_EDGE_LINES = 6;
const STRONGEST_EMOTIONS = 3;

/** The charge with which a scene is entered and left (Robert McKee, Story, 1997), as valence. */
export interface ValueTurn {
  readonly entry: number;
  readonly exit: number;
  /** `exit - entry`, in -2..2. */
  readonly delta: number;
  /** Whether the change is larger than what the lines' spread and the model's error would give by chance. */
  readonly sure: boolean;
}

export interface EmotionShare {
  readonly emotion: Emotion;
  /** Mean probability over the scene's lines, weighted, in [0, 1]. */
  readonly probability: number;
}

/** What a scene reads as. */
export interface SceneReading {
  readonly valence: Estimate;
  readonly arousal: Estimate;
  readonly polarity: Polarity;
  /** Mean of what its lines may leave a reader with, in -1..1; absent for a model that does not say. */
  readonly evoked?: number;
  /** Mean intensity of its lines, in [0, 1]. */
  readonly intensity: number;
  /** Its strongest line: index in `Script.passages`, valence with the model's own error as band. */
  readonly peak: { readonly passage: number; readonly valence: Estimate };
  /**
   * The emotions that some line of the scene shows, by their mean probability over the scene; up to three. `neutral`
   * stands alone or not at all.
   */
  readonly emotions: readonly EmotionShare[];
  /** Absent for a scene too short to turn. */
  readonly turn?: ValueTurn;
}

/**
 * Reads a scene from its lines. `undefined` when there is too little text to say. The bootstrap is seeded by
 * the lines themselves: the same scene has the same band, wherever it stands and whatever stands around it.
 */
export function readScene(lines: readonly ReadLine[], calibration: Calibration): SceneReading | undefined {
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  if (lines.length < MIN_SCENE_LINES || words < MIN_SCENE_WORDS) return undefined;
  const { dimensions } = calibration;
  const random = seededRandom(
    lines.reduce((seed, { passage }) => hashText(passage.plain.text, seed), lines.length),
  );
  const valence = estimateMean(unsureValences(lines), dimensions.valence.residual, random);
  const arousals = weightedBy(lines, ({ arousal }) => arousal);
  const arousal = estimateMean(arousals, dimensions.arousal.residual, random);
  const peak = furthest(lines, ({ reading }) => reading.intensity);
  if (valence === undefined || arousal === undefined || peak === undefined) return undefined;
  const evoked = meanEvoked(lines);
  const turn = readTurn(lines, dimensions.valence.residual);
  return {
    valence,
    arousal,
    polarity: polarityOf(valence.value, calibration),
    ...(evoked !== undefined && { evoked }),
    intensity: weightedMean(weightedBy(lines, (reading) => reading.intensity)) ?? 0,
    peak: { passage: peak.index, valence: normalEstimate(peak.reading.valence, peak.reading.error) },
    emotions: strongestEmotions(lines),
    ...(turn && { turn }),
  };
}

function meanEvoked(lines: readonly ReadLine[]): number | undefined {
  return weightedMean(
    lines.flatMap(({ reading: { evoked }, weight }) =>
      evoked === undefined ? [] : [{ value: evoked, weight }],
    ),
  );
}

function readTurn(lines: readonly ReadLine[], residual: number): ValueTurn | undefined {
  if (lines.length < MIN_TURN_LINES) return undefined;
  const edge = Math.min(MAX_EDGE_LINES, Math.max(2, Math.round(lines.length * EDGE_SHARE)));
  const opening = unsureMean(unsureValences(lines.slice(0, edge)), residual);
  const closing = unsureMean(unsureValences(lines.slice(-edge)), residual);
  if (opening === undefined || closing === undefined) return undefined;
  const delta = closing.mean - opening.mean;
  const deviation = Math.sqrt(opening.variance + closing.variance);
  return { entry: opening.mean, exit: closing.mean, delta, sure: Math.abs(delta) > NORMAL_90 * deviation };
}

function strongestEmotions(lines: readonly ReadLine[]): readonly EmotionShare[] {
  const shown = EMOTIONS.filter((emotion) => lines.some(({ reading }) => reading.shown.includes(emotion)));
  return withoutNeutral(shown)
    .map((emotion) => ({
      emotion,
      probability: weightedMean(weightedBy(lines, ({ emotions }) => emotions[emotion])) ?? 0,
    }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, STRONGEST_EMOTIONS);
}
