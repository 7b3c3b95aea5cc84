import type { ReadLine } from '../arc/readLines.js';
import { unsureValences } from '../arc/readLines.js';
import { type Estimate, estimateMean } from '../statistics/estimate.js';
import type { Calibration } from '../reading/calibration.js';
import type { Steps } from '../steps.js';
import { hashText, seededRandom } from '../statistics/random.js';
import { readDynamics, type UtteranceDynamics } from './utteranceDynamics.js';

/** One speaking character over the script. */
export interface CharacterReading {
  readonly name: string;
  /** The character's passages: a speech too long to be read as one counts as many times as it has pieces. */
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

/** What a character's lines come to, wherever in the script they stand. */
export type Voice = Pick<CharacterReading, 'valence' | 'dynamics'>;

/** The speaking characters, those with most lines first; with a pause after each. */
export function* characterSteps(
  lines: readonly ReadLine[],
  calibration: Calibration,
  voiceReader: typeof readVoice = readVoice,
): Steps<readonly CharacterReading[]> {
  const bySpeaker = new Map<string, ReadLine[]>();
  for (const line of lines) {
    const { speaker } = line.passage;
    if (speaker === undefined) continue;
    const spoken = bySpeaker.get(speaker);
    if (spoken === undefined) bySpeaker.set(speaker, [line]);
    else spoken.push(line);
  }
  const characters: CharacterReading[] = [];
  for (const [name, spoken] of bySpeaker) {
    yield;
    characters.push({
      name,
      lines: spoken.length,
      words: spoken.reduce((sum, { words }) => sum + words, 0),
      scenes: [...new Set(spoken.map(({ passage }) => passage.scene))],
      passages: spoken.map(({ index }) => index),
      ...voiceReader(name, spoken, calibration),
    });
  }
  return characters.sort((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1));
}

/** The bootstrap is seeded by the name and the number of lines. */
export function readVoice(name: string, spoken: readonly ReadLine[], { dimensions }: Calibration): Voice {
  const random = seededRandom(hashText(name, spoken.length));
  const enough = spoken.length >= MIN_CHARACTER_LINES;
  const valence = enough
    ? estimateMean(unsureValences(spoken), dimensions.valence.residual, random)
    : undefined;
  const dynamics = readDynamics(spoken.map(({ reading }) => reading.valence));
  return { ...(valence && { valence }), ...(dynamics && { dynamics }) };
}
