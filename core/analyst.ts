import { type Analysis, analysisSteps } from './analysis.js';
import type { Correction } from './author/authorFile.js';
import { type AuthorReadings, hearingSteps, movedReading, type MoveReading } from './author/corrections.js';
import type { ReadLine } from './arc/readLines.js';
import { readScene, type SceneReading } from './arc/sceneReading.js';
import { readVoice, type Voice } from './characters/characters.js';
import type { Calibration } from './reading/calibration.js';
import type { Delivery } from './reading/delivery.js';
import type { RawReading } from './reading/rawReading.js';
import type { ReadOptions, Reader } from './reading/reader.js';
import { calibrate, type Reading } from './reading/reading.js';
import { RawScript } from './script/rawScript.js';
import type { Script } from './script/script.js';
import { finish, type Steps } from './steps.js';

export interface ReadScriptOptions extends Pick<ReadOptions, 'signal'> {
  /** Told after each window how many passages of the script have been read. */
  readonly onProgress?: (passagesRead: number) => void;
}

/** What the passages of a script read as, index by index. */
export interface ScriptReadings {
  readonly lines: readonly (Reading | undefined)[];
  /** Of lines with a parenthetical. */
  readonly deliveries: readonly (Delivery | undefined)[];
}

/**
 * Reads scripts with one calibration and remembers, as long as the raw readings live, what it made of them: an
 * edit costs the scenes and characters it touches. What it says is what `calibrate` and `analyzeScript` say.
 */
export class Analyst {
  readonly #calibration: Calibration;
  readonly #readings = new WeakMap<RawReading, Reading>();
  readonly #moved = new WeakMap<Reading, Reading>();
  readonly #scenes = new Remembered<{ readonly scene: SceneReading | undefined; readonly at: number }>();
  readonly #voices = new Remembered<Voice>();

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

  calibrateDelivery({ directed, bare }: Delivery<RawReading>): Delivery {
    return { directed: this.calibrate(directed), bare: this.calibrate(bare) };
  }

  /** Reads every passage of a script, window by window. Rejects when the reader does or the signal is aborted. */
  async read(
    script: Script,
    reader: Reader,
    { signal, onProgress }: ReadScriptOptions = {},
  ): Promise<ScriptReadings> {
    const raw = new RawScript(script);
    let passagesRead = 0;
    await reader.read(raw.texts, {
      ...(signal && { signal }),
      onWindow: (index, readings) => {
        if (raw.take(index, readings) === undefined) return;
        passagesRead += readings.length;
        onProgress?.(passagesRead);
      },
    });
    return {
      lines: raw.lines.map((line) => line && this.calibrate(line)),
      deliveries: raw.deliveries().map((delivery) => delivery && this.calibrateDelivery(delivery)),
    };
  }

  /** As `hearingSteps`: the same word on the same reading gives the same object again. */
  hearingSteps(
    script: Script,
    readings: readonly (Reading | undefined)[],
    corrections: readonly Correction[],
    calibrates: boolean,
  ): Steps<AuthorReadings> {
    return hearingSteps(script, readings, corrections, this.#calibration, calibrates, this.#move);
  }

  /** As `heardFromAuthor`. */
  hear(
    script: Script,
    readings: readonly (Reading | undefined)[],
    corrections: readonly Correction[],
  ): AuthorReadings {
    return finish(this.hearingSteps(script, readings, corrections, true));
  }

  readonly #move: MoveReading = (reading, valence, by, calibration) => {
    const known = this.#moved.get(reading);
    if (known?.valence === valence && known.author?.by === by) return known;
    const moved = movedReading(reading, valence, by, calibration);
    this.#moved.set(reading, moved);
    return moved;
  };

  /** As `analyzeScript`. */
  analyze(script: Script, readings: ScriptReadings): Analysis {
    return finish(this.analysisSteps(script, readings));
  }

  /** As `analysisSteps`. */
  analysisSteps(script: Script, { lines: readings, deliveries }: ScriptReadings): Steps<Analysis> {
    return analysisSteps(script, readings, this.#calibration, deliveries, {
      scene: (lines) => this.#readScene(lines),
      voice: (name, lines) => this.#voices.of(name, lines, () => readVoice(name, lines, this.#calibration)),
    });
  }

  #readScene(lines: readonly ReadLine[]): SceneReading | undefined {
    const from = lines[0]?.index ?? 0;
    const { scene, at } = this.#scenes.of('', lines, () => ({
      scene: readScene(lines, this.#calibration),
      at: from,
    }));
    return moved(scene, from - at);
  }
}

/**
 * What was made of lines, by the reading of the first of them. One reading object stands for one text in one
 * window, so that the same objects are the same lines.
 */
class Remembered<Result> {
  readonly #results = new WeakMap<
    Reading,
    { readonly name: string; readonly readings: readonly Reading[]; readonly result: Result }
  >();

  /** `name` tells apart what is made of the same lines. */
  of(name: string, lines: readonly ReadLine[], make: () => Result): Result {
    const [first] = lines;
    if (first === undefined) return make();
    const known = this.#results.get(first.reading);
    const isSame =
      known?.name === name &&
      known.readings.length === lines.length &&
      known.readings.every((reading, index) => reading === lines[index]?.reading);
    if (isSame) return known.result;
    const result = make();
    this.#results.set(first.reading, { name, readings: lines.map(({ reading }) => reading), result });
    return result;
  }
}

/** A scene reading names its peak by the passage's index, which an edit further up moves. */
function moved(scene: SceneReading | undefined, by: number): SceneReading | undefined {
  if (scene === undefined || by === 0) return scene;
  return { ...scene, peak: { ...scene.peak, passage: scene.peak.passage + by } };
}
