import { calibrateIntensity, type Calibration } from '../reading/calibration.js';
import { polarityOf, type Reading } from '../reading/reading.js';
import type { Script } from '../script/script.js';
import { anchorOf, findAnchor, hashTexts } from './anchors.js';
import { type Correction, firstWords } from './authorFile.js';
import { fitProjectCalibration, type ProjectCalibration, recalibrated } from './projectCalibration.js';

/** A script's readings once its author has been heard. */
export interface AuthorReadings {
  /** Passage by passage, as the model's are. */
  readonly readings: readonly (Reading | undefined)[];
  /** The corrections that stand, by the index of their passage: shown as the author's. */
  readonly corrected: ReadonlyMap<number, Correction>;
  /** How the other lines were moved; absent when they were not. */
  readonly calibration?: ProjectCalibration;
  /** How many other lines have another polarity for it. */
  readonly linesTurned: number;
}

type Readings = readonly (Reading | undefined)[];

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
  const corrected = standing(script, corrections);
  if (corrections.length === 0) return { readings, corrected, linesTurned: 0 };
  const own = calibrates ? fitOwn(readings, corrected, calibration) : undefined;
  const heard = readings.map((reading, index) => {
    if (reading === undefined) return undefined;
    const correction = corrected.get(index);
    if (correction !== undefined) return movedReading(reading, correction.valence, calibration);
    return own === undefined
      ? reading
      : movedReading(reading, recalibrated(reading.valence, own), calibration);
  });
  const linesTurned = heard.filter(
    (reading, index) => !corrected.has(index) && reading?.polarity !== readings[index]?.polarity,
  ).length;
  return { readings: heard, corrected, ...(own && { calibration: own }), linesTurned };
}

/** The correction of a line: how its author reads it, beside how the model does. */
export function correctionOf(script: Script, index: number, reading: Reading, valence: number): Correction {
  const texts = script.passages.map(({ plain }) => plain.text);
  return {
    at: anchorOf(hashTexts(texts), index),
    words: firstWords(texts[index] ?? ''),
    valence,
    model: reading.valence,
  };
}

function standing(script: Script, corrections: readonly Correction[]): ReadonlyMap<number, Correction> {
  const hashes = hashTexts(script.passages.map(({ plain }) => plain.text));
  return new Map(
    corrections.flatMap((correction) => {
      const place = findAnchor(hashes, correction.at);
      return place === undefined || place.isEdited ? [] : [[place.index, correction] as const];
    }),
  );
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

/** A reading with another valence, and what follows from it. */
function movedReading(reading: Reading, valence: number, calibration: Calibration): Reading {
  return {
    ...reading,
    valence,
    polarity: polarityOf(valence, calibration),
    intensity: calibrateIntensity(valence, reading.arousal, calibration.intensity),
  };
}
