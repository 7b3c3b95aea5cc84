import type { ReadLine } from '../arc/readLines.js';
import { unsureValences } from '../arc/readLines.js';
import { type Estimate, estimateMean } from '../arc/estimate.js';
import type { Calibration } from '../reading/calibration.js';
import { hashText, seededRandom } from '../statistics/random.js';
import { readDynamics, type UtteranceDynamics } from './utteranceDynamics.js';

/** One speaking character over the script. */
export interface CharacterReading {
  readonly name: string;
  readonly lines: number;
  readonly words: number;
  /** Indices of the scenes the character speaks in. */
  readonly scenes: readonly number[];
  /** Indices of the character's passages. */
  readonly passages: readonly number[];
  /** Absent for a character who says too little. */
  readonly valence?: Estimate;
  /** Absent below 30 lines. */
  readonly dynamics?: UtteranceDynamics;
}

/** Fewer lines than this say too little of a character. */
const MIN_CHARACTER_LINES = 5;

/** The speaking characters, those with most lines first. */
export function readCharacters(
  lines: readonly ReadLine[],
  calibration: Calibration,
): readonly CharacterReading[] {
  const bySpeaker = new Map<string, ReadLine[]>();
  for (const line of lines) {
    const { speaker } = line.passage;
    if (speaker === undefined) continue;
    const spoken = bySpeaker.get(speaker);
    if (spoken === undefined) bySpeaker.set(speaker, [line]);
    else spoken.push(line);
  }
  return [...bySpeaker]
    .map(([name, spoken]) => readCharacter(name, spoken, calibration))
    .sort((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1));
}

function readCharacter(
  name: string,
  spoken: readonly ReadLine[],
  { dimensions }: Calibration,
): CharacterReading {
  const random = seededRandom(hashText(name, spoken.length));
  const enough = spoken.length >= MIN_CHARACTER_LINES;
  const valence = enough
    ? estimateMean(unsureValences(spoken), dimensions.valence.residual, random)
    : undefined;
  const dynamics = readDynamics(spoken.map(({ reading }) => reading.valence));
  return {
    name,
    lines: spoken.length,
    words: spoken.reduce((sum, { words }) => sum + words, 0),
    scenes: [...new Set(spoken.map(({ passage }) => passage.scene))],
    passages: spoken.map(({ index }) => index),
    ...(valence && { valence }),
    ...(dynamics && { dynamics }),
  };
}
