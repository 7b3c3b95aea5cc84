import type { Position } from 'vscode-languageserver';
import type { AnalyzedPassage, AnalyzedScene } from '../../core/index.js';
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

/** The passage at a place; beside one, on its line, the first of that line. */
export function passageAtPlace(
  reading: ScriptReading,
  { line, character }: Position,
): ReturnType<typeof passageAt> {
  const { positions } = reading.document;
  const at = passageAt(reading, positions.offsetAt({ line, character }));
  if (at !== undefined) return at;
  const end = positions.offsetAt({ line: line + 1, character: 0 });
  const start = positions.offsetAt({ line, character: 0 });
  const index = reading.analysis.passages.findIndex((passage) => passage.start < end && passage.end > start);
  const passage = reading.analysis.passages[index];
  return passage && { index, passage };
}

/** The scene that a line lies in: the last one that begins at or above it. */
export function sceneAtLine({ analysis }: ScriptReading, line: number): AnalyzedScene | undefined {
  return analysis.scenes.findLast((scene) => scene.line <= line);
}
