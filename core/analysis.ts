import { type EmotionArc, readArc } from './arc/emotionArc.js';
import { type ReadLine, weigh } from './arc/readLines.js';
import { readScene, type SceneReading } from './arc/sceneReading.js';
import { type CharacterReading, readCharacters } from './characters/characters.js';
import type { Residuals } from './arc/series.js';
import { type Calibration, residualsOf } from './reading/calibration.js';
import type { Reading } from './reading/reading.js';
import { estimateMinutes } from './script/duration.js';
import { LINES_PER_PAGE } from './script/layout.js';
import type { Passage, Scene } from './script/passages.js';
import type { Script } from './script/script.js';

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

/** How a scene is read from its lines: `readScene`, or one that remembers. */
export type SceneReader = typeof readScene;

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
  sceneReader: SceneReader = readScene,
): Analysis {
  const places = placePassages(script);
  const passages = script.passages.map((passage, index): AnalyzedPassage => {
    const { page = 0, words = 0 } = places[index] ?? {};
    return { ...passage, page, words, reading: readings[index] };
  });
  const lines = script.passages.flatMap((passage, index): readonly ReadLine[] => {
    const reading = readings[index];
    const place = places[index];
    return reading === undefined || place === undefined ? [] : [{ index, passage, reading, ...place }];
  });
  const scenes = analyzeScenes(script, places, lines, (ofScene) => sceneReader(ofScene, calibration));
  const pages = (script.lineOffsets.at(-1) ?? 0) / LINES_PER_PAGE;
  const arc = readArc(lines, scenes, pages, calibration);
  return {
    pages,
    minutes: scenes.reduce((sum, { minutes }) => sum + minutes, 0),
    words: passages.reduce((sum, { words }) => sum + words, 0),
    scenes,
    passages,
    ...(arc && { arc }),
    characters: readCharacters(lines, calibration),
    residuals: residualsOf(calibration),
  };
}

function placePassages({ passages, screenplay, lineOffsets }: Script) {
  let element = 0;
  return passages.map((passage) => {
    while ((screenplay.elements[element]?.end ?? Infinity) <= passage.start) element += 1;
    return { ...weigh(passage), page: (lineOffsets[element] ?? 0) / LINES_PER_PAGE };
  });
}

function analyzeScenes(
  script: Script,
  places: readonly { readonly words: number }[],
  lines: readonly ReadLine[],
  read: (lines: readonly ReadLine[]) => SceneReading | undefined,
): readonly AnalyzedScene[] {
  const { scenes, passages, screenplay, lineOffsets } = script;
  let first = 0;
  return scenes.map((scene, index) => {
    const start = first;
    while (lines[first]?.passage.scene === index) first += 1;
    const ownLines = lines.slice(start, first);
    const own = passages.slice(scene.firstPassage, scene.endPassage);
    const reading = ownLines.length === own.length ? read(ownLines) : undefined;
    const from = lineOffsets[scene.firstElement] ?? 0;
    const to = lineOffsets[scene.endElement] ?? from;
    return {
      ...scene,
      page: from / LINES_PER_PAGE,
      endPage: to / LINES_PER_PAGE,
      eighths: Math.max(1, Math.round(((to - from) / LINES_PER_PAGE) * 8)),
      minutes: estimateMinutes(screenplay.elements.slice(scene.firstElement, scene.endElement)),
      words: places.slice(scene.firstPassage, scene.endPassage).reduce((sum, { words }) => sum + words, 0),
      speakers: [...new Set(own.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))],
      ...(reading && { reading }),
    };
  });
}
