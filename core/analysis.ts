import { arcSteps, type EmotionArc } from './arc/emotionArc.js';
import { type ReadLine, weigh } from './arc/readLines.js';
import { readScene, type SceneReading } from './arc/sceneReading.js';
import type { Residuals } from './arc/series.js';
import { type CharacterReading, characterSteps, readVoice } from './characters/characters.js';
import { type Calibration, residualsOf } from './reading/calibration.js';
import type { Reading } from './reading/reading.js';
import { estimateMinutes } from './script/duration.js';
import { LINES_PER_PAGE } from './script/layout.js';
import type { Passage, Scene } from './script/passages.js';
import type { Script } from './script/script.js';
import { finish, type Steps } from './steps.js';

/** A scene, where it stands, and what it reads as. */
export interface AnalyzedScene extends Scene {
  /** Pages from the start of the script, from 0. */
  readonly page: number;
  readonly endPage: number;
  /** Length in eighths of a page, at least 1. */
  readonly eighths: number;
  readonly minutes: number;
  readonly words: number;
  /** Who speaks, in order of first line. */
  readonly speakers: readonly string[];
  /** Absent when there is too little text to say, or not all of it has been read yet. */
  readonly reading?: SceneReading;
}

/** A passage, where it stands, and what it reads as. */
export interface AnalyzedPassage extends Passage {
  readonly page: number;
  readonly words: number;
  /** `undefined` until it has been read. */
  readonly reading: Reading | undefined;
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
 * Reads a prepared script from the readings of its passages, index by index; a passage without one has not
 * been read yet and counts for nothing. Pure: the same script, readings and calibration give the same result.
 */
export function analyzeScript(
  script: Script,
  readings: readonly (Reading | undefined)[],
  calibration: Calibration,
): Analysis {
  return finish(analysisSteps(script, readings, calibration));
}

/** As `analyzeScript`, with a pause after each scene, each character and each part of the arc. */
export function* analysisSteps(
  script: Script,
  readings: readonly (Reading | undefined)[],
  calibration: Calibration,
  { scene, voice }: PartReaders = { scene: readScene, voice: readVoice },
): Steps<Analysis> {
  const places = placePassages(script);
  yield;
  const passages = script.passages.map((passage, index) =>
    analyzedPassage(passage, places[index], readings[index]),
  );
  yield;
  const lines = script.passages.flatMap((passage, index): readonly ReadLine[] => {
    const reading = readings[index];
    const place = places[index];
    if (reading === undefined || place === undefined) return [];
    const { words, weight, page } = place;
    return [{ index, passage, reading, words, weight, page }];
  });
  const scenes = yield* sceneSteps(script, places, lines, (ofScene) => scene(ofScene, calibration));
  const pages = (script.lineOffsets.at(-1) ?? 0) / LINES_PER_PAGE;
  const arc = yield* arcSteps(lines, scenes, pages, calibration);
  const characters = yield* characterSteps(lines, calibration, voice);
  return {
    pages,
    minutes: scenes.reduce((sum, { minutes }) => sum + minutes, 0),
    words: passages.reduce((sum, { words }) => sum + words, 0),
    scenes,
    passages,
    ...(arc && { arc }),
    characters,
    residuals: residualsOf(calibration),
  };
}

/** Where a passage stands and how much it counts. */
type Place = Pick<ReadLine, 'words' | 'weight' | 'page'>;

function placePassages({ passages, screenplay, lineOffsets }: Script): readonly Place[] {
  let element = 0;
  return passages.map((passage) => {
    while ((screenplay.elements[element]?.end ?? Infinity) <= passage.start) element += 1;
    const { words, weight } = weigh(passage);
    return { words, weight, page: (lineOffsets[element] ?? 0) / LINES_PER_PAGE };
  });
}

/** Field by field: spread, two thousand of them take a third of an analysis. */
function analyzedPassage(
  { kind, scene, start, end, line, plain, speaker, parenthetical }: Passage,
  { page, words }: Pick<Place, 'page' | 'words'> = { page: 0, words: 0 },
  reading: Reading | undefined,
): AnalyzedPassage {
  return { kind, scene, start, end, line, plain, speaker, parenthetical, page, words, reading };
}

function* sceneSteps(
  script: Script,
  places: readonly { readonly words: number }[],
  lines: readonly ReadLine[],
  read: (lines: readonly ReadLine[]) => SceneReading | undefined,
): Steps<readonly AnalyzedScene[]> {
  const { scenes, passages, screenplay, lineOffsets } = script;
  const analyzed: AnalyzedScene[] = [];
  let first = 0;
  for (const [index, scene] of scenes.entries()) {
    yield;
    const start = first;
    while (lines[first]?.passage.scene === index) first += 1;
    const ownLines = lines.slice(start, first);
    const own = passages.slice(scene.firstPassage, scene.endPassage);
    const reading = ownLines.length === own.length ? read(ownLines) : undefined;
    const from = lineOffsets[scene.firstElement] ?? 0;
    const to = lineOffsets[scene.endElement] ?? from;
    analyzed.push({
      ...scene,
      page: from / LINES_PER_PAGE,
      endPage: to / LINES_PER_PAGE,
      eighths: Math.max(1, Math.round(((to - from) / LINES_PER_PAGE) * 8)),
      minutes: estimateMinutes(screenplay.elements.slice(scene.firstElement, scene.endElement)),
      words: places.slice(scene.firstPassage, scene.endPassage).reduce((sum, { words }) => sum + words, 0),
      speakers: [...new Set(own.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))],
      ...(reading && { reading }),
    });
  }
  return analyzed;
}
