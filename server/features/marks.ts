import { type Analysis, type AnalyzedPassage, withoutNeutral } from '../../core/index.js';
import {
  type LineMark,
  type MarksAnswer,
  type SceneMark,
  STRONG_INTENSITY,
  type ValenceStep,
} from '../../protocol/editorMessages.js';
import type { ScriptReading } from '../reading/scriptReading.js';
import { authorsPart } from './authorsPart.js';

/** How much valence one step of a scene's bar stands for: scene means seldom pass 0.4 either way. */
const VALENCE_PER_STEP = 0.1;
const MOST_STEPS = 4;

/** The step of a mean valence. */
export function valenceStep(valence: number): ValenceStep {
  const step = Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(valence / VALENCE_PER_STEP)));
  // Rounding a small negative number gives -0, which JSON and strict equality tell from 0.
  return (step === 0 ? 0 : step) as ValenceStep;
}

/** The marks of a script: a bar for each scene, and what may be shown at the end of each line of dialogue. */
export function marks({ document, analysis, heard }: ScriptReading): MarksAnswer {
  const author = authorsPart({ heard });
  return {
    version: document.version,
    scenes: analysis.scenes.map(({ line, endLine, reading }): SceneMark => ({
      firstLine: line,
      lastLine: endLine,
      ...(reading && { step: valenceStep(reading.valence.value) }),
    })),
    lines: lineMarks(analysis, ({ end }) => document.positions.positionAt(end).line),
    ...(author.corrections > 0 && { author }),
  };
}

function lineMarks(
  { passages }: Analysis,
  lastLineOf: (passage: AnalyzedPassage) => number,
): readonly LineMark[] {
  const lines: LineMark[] = [];
  let scene = -1;
  let lastStrong: LineMark['polarity'] = 'neutral';
  for (const passage of passages) {
    const { reading } = passage;
    if (passage.scene !== scene) lastStrong = 'neutral';
    scene = passage.scene;
    if (reading === undefined) continue;
    const { polarity, intensity, shown } = reading;
    const byAuthor = reading.author?.by === 'correction' && { byAuthor: true as const };
    if (passage.kind !== 'dialogue') {
      if (byAuthor) lines.push({ line: lastLineOf(passage), polarity, intensity, turn: false, ...byAuthor });
      continue;
    }
    const isStrong = polarity !== 'neutral' && intensity >= STRONG_INTENSITY;
    const turn = isStrong && lastStrong !== 'neutral' && lastStrong !== polarity;
    if (isStrong) lastStrong = polarity;
    const [emotion] = withoutNeutral(shown);
    lines.push({
      line: lastLineOf(passage),
      polarity,
      intensity,
      turn,
      ...(emotion && { emotion }),
      ...byAuthor,
    });
  }
  return lines;
}
