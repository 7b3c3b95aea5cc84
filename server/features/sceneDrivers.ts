import {
  type AnalyzedScene,
  drivingWords,
  isCorrected,
  type PullingLine,
  scenePulls,
} from '../../core/index.js';
import type { DriversAnswer } from '../../protocol/findingMessages.js';
import type { ScriptReading } from '../reading/scriptReading.js';

const MOST_WORDS = 4;

/** What drives a scene: its lines by their pull, each with the words that weigh; `null` where none has been read. */
export function sceneDrivers(reading: ScriptReading, scene: AnalyzedScene): DriversAnswer | null {
  const pulls = scenePulls(reading.analysis, scene);
  if (pulls.length === 0) return null;
  return {
    version: reading.document.version,
    heading: scene.heading ?? '',
    valence: pulls.reduce((sum, { pull }) => sum + pull, 0),
    lines: pulls.map((line) => pullingLine(line, reading)),
  };
}

function pullingLine(
  { index, passage: { line, start, plain, speaker }, reading, pull }: PullingLine,
  { raw, document }: ScriptReading,
): DriversAnswer['lines'][number] {
  const ofLine = raw[index];
  const words = ofLine === undefined ? [] : drivingWords(plain.text, ofLine, pull < 0 ? -1 : 1, MOST_WORDS);
  return {
    line,
    character: document.positions.positionAt(start).character,
    text: plain.text.replace(/\s+/gu, ' '),
    ...(speaker !== undefined && { speaker }),
    polarity: reading.polarity,
    ...(isCorrected(reading) && { byAuthor: true as const }),
    pull,
    words: words.map(({ word, contribution }) => ({ word, contribution })),
  };
}
