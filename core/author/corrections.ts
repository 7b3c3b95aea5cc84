import { calibrateIntensity, type Calibration } from '../reading/calibration.js';
import { linePolarity, polarityOf, type Reading } from '../reading/reading.js';
import type { Script } from '../script/script.js';
import { finish, type Steps } from '../steps.js';
import { anchorOf, findAnchor, lineHashes } from './anchors.js';
import { type AuthorFile, type Correction, firstWords } from './authorFile.js';
import { fitProjectCalibration, type ProjectCalibration, recalibrated } from './projectCalibration.js';

/** A script's readings once its author has been heard. */
export interface AuthorReadings {
  /** Passage by passage, as the model's are; `Reading.author` tells which of them are not the model's. */
  readonly readings: readonly (Reading | undefined)[];
  /** The corrections that stand, by the index of their passage. */
  readonly corrected: ReadonlyMap<number, Correction>;
  /** How the other lines were moved; absent when they were not. */
  readonly calibration?: ProjectCalibration;
  /** How many other lines have another polarity for it. */
  readonly linesTurned: number;
}

type Readings = readonly (Reading | undefined)[];

/** Makes the reading with which an author's word replaces the model's; another maker may remember what it has made. */
export type MoveReading = typeof movedReading;

/** Passages between two pauses. */
const AT_ONCE = 64;

/**
 * Lets an author's corrections outrank the model, and from eight on moves the other lines by what they have in
 * common, unless `calibrates` is false. A correction of a line whose words have changed rests until they are back.
 */
export function heardFromAuthor(
  script: Script,
  readings: Readings,
  corrections: readonly Correction[],
  calibration: Calibration,
  calibrates = true,
): AuthorReadings {
  return finish(hearingSteps(script, readings, corrections, calibration, calibrates));
}

/** As `heardFromAuthor`, with a pause after each correction and every few passages. */
export function* hearingSteps(
  script: Script,
  readings: Readings,
  corrections: readonly Correction[],
  calibration: Calibration,
  calibrates = true,
  move: MoveReading = movedReading,
): Steps<AuthorReadings> {
  if (corrections.length === 0) return { readings, corrected: new Map(), linesTurned: 0 };
  const corrected = yield* standing(script, corrections);
  const own = calibrates ? fitOwn(readings, corrected, calibration) : undefined;
  const heard: (Reading | undefined)[] = [];
  let linesTurned = 0;
  for (const [index, reading] of readings.entries()) {
    if (index % AT_ONCE === 0) yield;
    const correction = corrected.get(index);
    if (reading !== undefined && correction !== undefined) {
      heard.push(move(reading, correction.valence, 'correction', calibration));
    } else if (reading !== undefined && own !== undefined) {
      const moved = move(reading, recalibrated(reading.valence, own), 'calibration', calibration);
      if (moved.polarity !== reading.polarity) linesTurned += 1;
      heard.push(moved);
    } else heard.push(reading);
  }
  return { readings: heard, corrected, ...(own && { calibration: own }), linesTurned };
}

/** The lines of a scene that read as the author said. */
export function correctedIn<Line extends { readonly reading: Reading | undefined }>(
  { passages }: { readonly passages: readonly Line[] },
  { firstPassage, endPassage }: { readonly firstPassage: number; readonly endPassage: number },
): readonly Line[] {
  return passages.slice(firstPassage, endPassage).filter(({ reading }) => isCorrected(reading));
}

/** Whether a line reads as its author said of this very line. */
export function isCorrected(reading: Reading | undefined): boolean {
  return reading?.author?.by === 'correction';
}

/** The correction of a line: how its author reads it, beside how the model does. */
export function correctionOf(script: Script, index: number, reading: Reading, valence: number): Correction {
  return {
    at: anchorOf(lineHashes(script), index),
    words: firstWords(script.passages[index]?.plain.text ?? ''),
    valence,
    model: (reading.author?.model ?? reading).valence,
  };
}

/** What an author has said, with this correction of a passage in place of any other, or with none of it. */
export function withCorrection(
  said: AuthorFile,
  script: Script,
  index: number,
  correction: Correction | undefined,
): AuthorFile {
  const hashes = lineHashes(script);
  const others = said.corrections.filter(({ at }) => {
    // Most are of other words, and need not be looked for.
    if (at.text !== hashes[index]) return true;
    const place = findAnchor(hashes, at);
    return place?.index !== index || place.isEdited;
  });
  return { ...said, corrections: [...others, ...(correction === undefined ? [] : [correction])] };
}

function* standing(
  script: Script,
  corrections: readonly Correction[],
): Steps<ReadonlyMap<number, Correction>> {
  const hashes = lineHashes(script);
  yield;
  const corrected = new Map<number, Correction>();
  for (const correction of corrections) {
    const place = findAnchor(hashes, correction.at);
    if (place !== undefined && !place.isEdited) corrected.set(place.index, correction);
    yield;
  }
  return corrected;
}

/** From the corrections that stand, against what the model reads there now. */
function fitOwn(
  readings: Readings,
  corrected: ReadonlyMap<number, Correction>,
  { dimensions }: Calibration,
): ProjectCalibration | undefined {
  const pairs = [...corrected].flatMap(([index, { valence }]) => {
    const model = readings[index]?.valence;
    return model === undefined ? [] : [{ model, valence }];
  });
  return fitProjectCalibration(pairs, dimensions.valence.residual);
}

/** A reading with another valence, and what follows from it: no emotion is named that belongs to another polarity. */
export function movedReading(
  reading: Reading,
  valence: number,
  by: 'correction' | 'calibration',
  calibration: Calibration,
): Reading {
  // What the author says of this very line needs no other evidence.
  const polarity =
    by === 'correction'
      ? polarityOf(valence, calibration)
      : linePolarity(valence, reading.emotions.neutral, calibration);
  const { polarities: _, ...rest } = reading;
  return {
    ...rest,
    valence,
    polarity,
    intensity: calibrateIntensity(valence, reading.arousal, calibration.intensity),
    shown: polarity === reading.polarity ? reading.shown : [],
    author: { by, model: { valence: reading.valence, polarity: reading.polarity } },
  };
}
