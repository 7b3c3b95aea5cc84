import { startsLineElement } from './lineElements.js';
import { elementOf, type Piece, pieceOf } from './pieces.js';
import type { Place, Step } from './step.js';
import { sourceRanges, type VisibleLine } from './visibleLines.js';

/** A paragraph of action. A line in it that forces itself with `!` stays in it. */
export function readAction({ text, lines, index }: Place, line: VisibleLine): Step {
  let end = index + 1;
  while (end < lines.length && continuesAction(lines[end])) end += 1;
  const covered = lines.slice(index, end);
  const pieces = covered.map(actionPiece);
  // Action keeps its indentation, so it begins where the line does, unless a remark stands before it.
  const isIndented = line.startsVisibly && !line.text.trimStart().startsWith('!');
  const start = isIndented ? pieces[0]?.[0]?.start : undefined;
  return { elements: [elementOf('action', text, covered, pieces, start)], next: end };
}

function continuesAction(line: VisibleLine | undefined): boolean {
  if (line === undefined || line.blank || startsLineElement(line)) return false;
  const content = line.text.trimStart();
  return !content.startsWith('~') && !isForcedLine(content);
}

/** `>` with something after it. */
function isForcedLine(content: string): boolean {
  return content.startsWith('>') && content.slice(1).replace(/<\s*$/u, '').trim() !== '';
}

function actionPiece(line: VisibleLine): Piece {
  const indent = line.text.length - line.text.trimStart().length;
  if (line.text[indent] === '!') return pieceOf(line, indent + 1);
  const from = line.startsVisibly ? 0 : indent;
  return sourceRanges(line, from, line.text.trimEnd().length);
}
