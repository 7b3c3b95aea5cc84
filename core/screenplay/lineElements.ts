import { parseHeading } from './heading.js';
import { elementOf, pieceOf, spanOf } from './pieces.js';
import type { Place, Step } from './step.js';
import { isUppercase } from './uppercase.js';
import type { VisibleLine } from './visibleLines.js';

export function readPageBreak({ text, index }: Place, line: VisibleLine): Step | undefined {
  const content = line.text.trim();
  if (content.length < 3 || !content.startsWith('===') || content.replaceAll('=', '') !== '')
    return undefined;
  return { elements: [elementOf('page_break', text, [line], [])], next: index + 1 };
}

export function readSection({ text, index }: Place, line: VisibleLine): Step | undefined {
  const markers = leadingRun(line.text, '#');
  if (markers.count === 0) return undefined;
  const element = elementOf('section', text, [line], [pieceOf(line, markers.end)]);
  return { elements: [{ ...element, depth: markers.count }], next: index + 1 };
}

export function readSynopsis({ text, index }: Place, line: VisibleLine): Step | undefined {
  const markers = leadingRun(line.text, '=');
  if (markers.count !== 1) return undefined;
  return { elements: [elementOf('synopsis', text, [line], [pieceOf(line, markers.end)])], next: index + 1 };
}

export function readLyrics({ text, index }: Place, line: VisibleLine): Step | undefined {
  const markers = leadingRun(line.text, '~');
  if (markers.count === 0) return undefined;
  const from = markers.end - markers.count + 1;
  return { elements: [elementOf('lyrics', text, [line], [pieceOf(line, from)])], next: index + 1 };
}

/** `> text <` is centred, `> text` a transition. */
export function readCentered({ text, index }: Place, line: VisibleLine): Step | undefined {
  const indent = line.text.length - line.text.trimStart().length;
  if (line.text[indent] !== '>') return undefined;
  const end = line.text.trimEnd().length;
  const centered = line.text[end - 1] === '<';
  const piece = pieceOf(line, indent + 1, centered ? end - 1 : end);
  if (piece.every((range) => range.start === range.end)) return undefined;
  return {
    elements: [elementOf(centered ? 'centered' : 'transition', text, [line], [piece])],
    next: index + 1,
  };
}

export function readHeading({ text, index, afterBlank }: Place, line: VisibleLine): Step | undefined {
  if (!afterBlank) return undefined;
  const parts = parseHeading(line.text);
  if (parts === undefined) return undefined;
  const element = elementOf('scene_heading', text, [line], [pieceOf(line, parts.text.start, parts.text.end)]);
  if (parts.number === undefined) return { elements: [element], next: index + 1 };
  const numberRange = spanOf(pieceOf(line, parts.number.start, parts.number.end));
  const number = line.text.slice(parts.number.start, parts.number.end).trim();
  return { elements: [{ ...element, number, numberRange }], next: index + 1 };
}

/** Capitals that end in `TO:`, with nothing above or below; a space after the colon makes it action. */
export function readTransition(
  { text, lines, index, afterBlank }: Place,
  line: VisibleLine,
): Step | undefined {
  if (!afterBlank || !line.text.endsWith('TO:') || !isUppercase(line.text) || isForced(line))
    return undefined;
  const next = lines[index + 1];
  if (next !== undefined && !next.blank) return undefined;
  return { elements: [elementOf('transition', text, [line], [pieceOf(line, 0)])], next: index + 1 };
}

/** Sections, synopses and page breaks end a speech or a paragraph without a blank line. */
export function startsLineElement(line: VisibleLine): boolean {
  const content = line.text.trimStart();
  return content.startsWith('#') || (content.startsWith('=') && leadingRun(content, '=').count !== 2);
}

/** `!` makes any line action, `@` a cue. */
function isForced(line: VisibleLine): boolean {
  return /^[!@]/u.test(line.text.trimStart());
}

function leadingRun(text: string, marker: string) {
  const start = text.length - text.trimStart().length;
  let end = start;
  while (text[end] === marker) end += 1;
  return { count: end - start, end };
}
