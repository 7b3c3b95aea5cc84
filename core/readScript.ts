import type { Calibration } from './reading/calibration.js';
import type { ReadOptions, Reader } from './reading/reader.js';
import { calibrate, type Reading } from './reading/reading.js';
import type { Script } from './script/script.js';

export interface ReadScriptOptions extends Pick<ReadOptions, 'signal'> {
  /** Told after each window how many passages of the script have been read. */
  readonly onProgress?: (passagesRead: number) => void;
}

/** Reads every passage of a script, window by window. Rejects when the reader does or the signal is aborted. */
export async function readScript(
  script: Script,
  reader: Reader,
  calibration: Calibration,
  { signal, onProgress }: ReadScriptOptions = {},
): Promise<readonly Reading[]> {
  const { windows, passages } = script;
  const texts = windows.map(({ first, end }) => passages.slice(first, end).map(({ plain }) => plain.text));
  let passagesRead = 0;
  const readings = await reader.read(texts, {
    ...(signal && { signal }),
    onWindow: (_, ofWindow) => {
      passagesRead += ofWindow.length;
      onProgress?.(passagesRead);
    },
  });
  return readings.flat().map((raw) => calibrate(raw, calibration));
}
