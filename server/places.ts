import type { AnalyzedPassage, AnalyzedScene } from '../core/index.js';
import type { ScriptReading } from './scriptReading.js';

/** The passage that an offset lies in. */
export function passageAt(
  { analysis }: ScriptReading,
  offset: number,
): { readonly index: number; readonly passage: AnalyzedPassage } | undefined {
  const index = analysis.passages.findLastIndex(({ start }) => start <= offset);
  const passage = analysis.passages[index];
  return passage !== undefined && offset <= passage.end ? { index, passage } : undefined;
}

/** The scene that a line lies in: the last one that begins at or above it. */
export function sceneAtLine({ analysis }: ScriptReading, line: number): AnalyzedScene | undefined {
  return analysis.scenes.findLast((scene) => scene.line <= line);
}
