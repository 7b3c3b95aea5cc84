import { isCorrected, type Reading } from '../../core/index.js';
import { counted } from './words.js';

interface MaybeRead {
  readonly reading?: Reading | undefined;
}

/** How many lines read as the script's author says. */
export function countCorrected(passages: readonly MaybeRead[]): number {
  return passages.filter(({ reading }) => isCorrected(reading)).length;
}

/** What the author said of lines, where it changes what is told, as a sentence; `undefined` where it does not. */
export function authorsSentence(passages: readonly MaybeRead[]): string | undefined {
  const corrected = countCorrected(passages);
  if (corrected === 0) return undefined;
  const isCalibrated = passages.some(({ reading }) => reading?.author?.by === 'calibration');
  const others = isCalibrated ? ', and the others follow what these corrections have in common' : '';
  return `${counted(corrected, 'line')} ${corrected === 1 ? 'reads' : 'read'} as the author says${others}.`;
}
