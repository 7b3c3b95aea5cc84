import type { AuthorsPart } from '../../protocol/editorMessages.js';
import type { ScriptReading } from '../reading/scriptReading.js';

/** What the author's corrections come to in a script. */
export function authorsPart({ heard }: Pick<ScriptReading, 'heard'>): AuthorsPart {
  const { corrected, calibration, linesTurned } = heard;
  return { corrections: corrected.size, calibrated: calibration !== undefined, linesTurned };
}
