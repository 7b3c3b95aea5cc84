import { type Analysis, analyzeScript } from './analysis.js';
import type { ReadLine } from './arc/readLines.js';
import { readScene, type SceneReading } from './arc/sceneReading.js';
import type { Calibration } from './reading/calibration.js';
import type { RawReading } from './reading/rawReading.js';
import type { ReadOptions, Reader } from './reading/reader.js';
import { calibrate, type Reading } from './reading/reading.js';
import type { Script } from './script/script.js';

export interface ReadScriptOptions extends Pick<ReadOptions, 'signal'> {
  /** Told after each window how many passages of the script have been read. */
  readonly onProgress?: (passagesRead: number) => void;
}

interface RememberedScene {
  readonly readings: readonly Reading[];
  readonly firstPassage: number;
  readonly scene: SceneReading | undefined;
}

/**
 * Reads scripts with one calibration and remembers, as long as the raw readings live, what it made of them: an
 * edit costs the scenes it touches. What it says is what `calibrate` and `analyzeScript` say.
 */
export class Analyst {
  readonly #calibration: Calibration;
  readonly #readings = new WeakMap<RawReading, Reading>();
  /** By the reading of a scene's first line. */
  readonly #scenes = new WeakMap<Reading, RememberedScene>();

  constructor(calibration: Calibration) {
    this.#calibration = calibration;
  }

  calibrate(raw: RawReading): Reading {
    const known = this.#readings.get(raw);
    if (known !== undefined) return known;
    const reading = calibrate(raw, this.#calibration);
    this.#readings.set(raw, reading);
    return reading;
  }

  /** Reads every passage of a script, window by window. Rejects when the reader does or the signal is aborted. */
  async read(
    { windows, passages }: Script,
    reader: Reader,
    { signal, onProgress }: ReadScriptOptions = {},
  ): Promise<readonly Reading[]> {
    const texts = windows.map(({ first, end }) => passages.slice(first, end).map(({ plain }) => plain.text));
    let passagesRead = 0;
    const readings = await reader.read(texts, {
      ...(signal && { signal }),
      onWindow: (_, ofWindow) => {
        passagesRead += ofWindow.length;
        onProgress?.(passagesRead);
      },
    });
    return readings.flat().map((raw) => this.calibrate(raw));
  }

  /** As `analyzeScript`. */
  analyze(script: Script, readings: readonly (Reading | undefined)[]): Analysis {
    return analyzeScript(script, readings, this.#calibration, (lines) => this.#readScene(lines));
  }

  /** One reading object stands for one text in one window, so that the same objects are the same scene. */
  #readScene(lines: readonly ReadLine[]): SceneReading | undefined {
    const readings = lines.map(({ reading }) => reading);
    const [first] = lines;
    if (first === undefined) return undefined;
    const known = this.#scenes.get(first.reading);
    const isSame =
      known?.readings.length === readings.length &&
      known.readings.every((reading, index) => reading === readings[index]);
    if (isSame) return moved(known.scene, first.index - known.firstPassage);
    const scene = readScene(lines, this.#calibration);
    this.#scenes.set(first.reading, { readings, firstPassage: first.index, scene });
    return scene;
  }
}

/** A scene reading names its peak by the passage's index, which an edit further up moves. */
function moved(scene: SceneReading | undefined, by: number): SceneReading | undefined {
  if (scene === undefined || by === 0) return scene;
  return { ...scene, peak: { ...scene.peak, passage: scene.peak.passage + by } };
}
