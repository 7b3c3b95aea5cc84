import type { LineMark } from '../../protocol/editorMessages.js';

/** The line of the next (or previous) turn as seen from a line, going round at the ends of the script. */
export function findTurn(
  lines: readonly LineMark[],
  from: number,
  direction: 'next' | 'previous',
): number | undefined {
  const turns = lines.filter(({ turn }) => turn).map(({ line }) => line);
  return direction === 'next'
    ? (turns.find((line) => line > from) ?? turns.at(0))
    : (turns.findLast((line) => line < from) ?? turns.at(-1));
}

/** The lines that stand out most, strongest first; of equals the one that comes first. */
export function strongestLines<Line extends LineMark>(
  lines: readonly Line[],
  count: number,
): readonly Line[] {
  return lines.toSorted((a, b) => b.intensity - a.intensity || a.line - b.line).slice(0, count);
}
