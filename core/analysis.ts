import { arcSteps, type EmotionArc } from './arc/emotionArc.js';
import { type ReadLine, readLine } from './arc/readLines.js';
import { readScene, type SceneReading } from './arc/sceneReading.js';
import type { Residuals } from './arc/series.js';
import { type CharacterReading, characterSteps, readVoice } from './characters/characters.js';
import { type Calibration, residualsOf } from './reading/calibration.js';
import type { Delivery } from './reading/delivery.js';
import type { Reading } from './reading/reading.js';
import { LINES_PER_PAGE } from './script/layout.js';
import type { Passage, Scene } from './script/passages.js';
import type { Script } from './script/script.js';
import { finish, type Steps } from './steps.js';

/** A scene and what it reads as. */
export interface AnalyzedScene extends Scene {
  /** Absent when there is too little text to say, or not all of it has been read yet. */
  readonly reading?: SceneReading;
}

/** A passage and what it reads as. */
export interface AnalyzedPassage extends Passage {
  /** `undefined` until it has been read. */
  readonly reading: Reading | undefined;
  /** `undefined` where no parenthetical directs it (`isDirection`), and until it has been read. */
  readonly delivery: Delivery | undefined;
}

/** How scenes and voices are read from their lines; another reader may remember what it has read before. */
export interface PartReaders {
  readonly scene: typeof readScene;
  readonly voice: typeof readVoice;
}

/** The whole reading of a script. */
export interface Analysis {
  readonly pages: number;
  readonly minutes: number;
  readonly words: number;
  readonly scenes: readonly AnalyzedScene[];
  readonly passages: readonly AnalyzedPassage[];
  /** Absent when there is too little text for one. */
  readonly arc?: EmotionArc;
  readonly characters: readonly CharacterReading[];
  /** The model's own error, which the bands of its values count with. */
  readonly residuals: Residuals;
}

/**
 * Reads a prepared script from the readings and deliveries of its passages, index by index; a passage without one has not
 * been read yet and counts for nothing. Pure: the same script, readings and calibration give the same result.
 */
export function analyzeScript(
  script: Script,
  readings: readonly (Reading | undefined)[],
  calibration: Calibration,
  deliveries: readonly (Delivery | undefined)[] = [],
): Analysis {
  return finish(analysisSteps(script, readings, calibration, deliveries));
}

/** As `analyzeScript`, with a pause after each scene, each character and each part of the arc. */
export function* analysisSteps(
  script: Script,
  readings: readonly (Reading | undefined)[],
  calibration: Calibration,
  deliveries: readonly (Delivery | undefined)[],
  { scene, voice }: PartReaders = { scene: readScene, voice: readVoice },
): Steps<Analysis> {
  const passages = script.passages.map((passage, index) =>
    analyzedPassage(passage, readings[index], deliveries[index]),
  );
  yield;
  const lines = script.passages.flatMap((passage, index): readonly ReadLine[] => {
    const reading = readings[index];
    return reading === undefined ? [] : [readLine(index, passage, reading)];
  });
  const scenes = yield* sceneSteps(script, lines, (ofScene) => scene(ofScene, calibration));
  const pages = (script.lineOffsets.at(-1) ?? 0) / LINES_PER_PAGE;
  const arc = yield* arcSteps(lines, scenes, pages, calibration);
  const characters = yield* characterSteps(lines, calibration, voice);
  return {
    pages,
    minutes: scenes.reduce((sum, { minutes }) => sum + minutes, 0),
    words: scenes.reduce((sum, { words }) => sum + words, 0),
    scenes,
    passages,
    ...(arc && { arc }),
    characters,
    residuals: residualsOf(calibration),
  };
}

/** Field by field: spread, two thousand of them take a third of an analysis. */
function analyzedPassage(
  { kind, scene, start, end, line, page, plain, words, speaker, parenthetical }: Passage,
  reading: Reading | undefined,
  delivery: Delivery | undefined,
): AnalyzedPassage {
  return { kind, scene, start, end, line, page, plain, words, speaker, parenthetical, reading, delivery };
}

function* sceneSteps(
  { scenes }: Script,
  lines: readonly ReadLine[],
  read: (lines: readonly ReadLine[]) => SceneReading | undefined,
): Steps<readonly AnalyzedScene[]> {
  const analyzed: AnalyzedScene[] = [];
  let first = 0;
  for (const [index, scene] of scenes.entries()) {
    yield;
    const start = first;
    while (lines[first]?.passage.scene === index) first += 1;
    const isRead = first - start === scene.endPassage - scene.firstPassage;
    const reading = isRead ? read(lines.slice(start, first)) : undefined;
    analyzed.push(reading === undefined ? scene : { ...scene, reading });
  }
  return analyzed;
}
