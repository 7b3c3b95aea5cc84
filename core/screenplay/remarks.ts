import type { Boneyard, Note, Problem, Range } from './elements.js';
import { fromStart } from './pieces.js';
import { isClosedBoneyard, type LineGroup, type SourceLine } from './lines.js';

/** Notes and boneyards of one group of lines, found before anything else so that positions stay true. */
export interface Remarks {
  readonly elements: readonly (Note | Boneyard)[];
  readonly problems: readonly Problem[];
}

const NO_REMARKS: Remarks = { elements: [], problems: [] };

/** Finds the remarks of a group; an unclosed `[[` is no note but plain text, and a problem. */
export function findRemarks(text: string, group: LineGroup): Remarks {
  const { lines, boneyards } = group;
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return NO_REMARKS;
  const bounds: Range = { start: first.start, end: last.end };
  const opening = indexWithin(text, '[[', bounds.start, bounds.end);
  if (opening === -1 && boneyards.length === 0) return NO_REMARKS;
  const { notes, unclosed } = findNotes(text, bounds, boneyards, opening);
  const problems: Problem[] = [];
  if (unclosed !== undefined) {
    problems.push({
      code: 'unclosed-note',
      message: 'This note is never closed: add ]] where it ends.',
      start: unclosed,
      end: unclosed + 2,
      line: lineOf(lines, unclosed),
    });
  }
  for (const boneyard of boneyards) {
    if (isClosedBoneyard(text, boneyard)) continue;
    problems.push({
      code: 'unclosed-boneyard',
      message: 'This boneyard is never closed, so the rest of the script is left out: add */ where it ends.',
      start: boneyard.start,
      end: boneyard.start + 2,
      line: lineOf(lines, boneyard.start),
    });
  }
  const elements = [
    ...boneyards.map((range) => remarkElement('boneyard', text, lines, range)),
    ...notes.map((range) => remarkElement('note', text, lines, range)),
  ].sort((a, b) => a.start - b.start);
  return { elements, problems };
}

function findNotes(text: string, bounds: Range, boneyards: readonly Range[], opening: number) {
  const notes: Range[] = [];
  let start = opening;
  let boneyardIndex = 0;
  while (start !== -1) {
    while ((boneyards[boneyardIndex]?.end ?? Infinity) <= start) boneyardIndex += 1;
    const covering = boneyards[boneyardIndex];
    if (covering !== undefined && covering.start <= start) {
      start = indexWithin(text, '[[', covering.end, bounds.end);
      continue;
    }
    const close = closingOfNote(text, start + 2, bounds.end, boneyards, boneyardIndex);
    if (close === -1) return { notes, unclosed: start };
    notes.push({ start, end: close + 2 });
    start = indexWithin(text, '[[', close + 2, bounds.end);
  }
  return { notes, unclosed: undefined };
}

function closingOfNote(
  text: string,
  from: number,
  end: number,
  boneyards: readonly Range[],
  firstBoneyard: number,
): number {
  let close = indexWithin(text, ']]', from, end);
  for (let index = firstBoneyard; close !== -1; index += 1) {
    const boneyard = boneyards[index];
    if (boneyard === undefined || boneyard.start > close) return close;
    if (close < boneyard.end) close = indexWithin(text, ']]', boneyard.end, end);
  }
  return -1;
}

/** `indexOf` that looks no further than `end`, so that many groups cost one pass over the text. */
function indexWithin(text: string, mark: string, from: number, end: number): number {
  const index = text.slice(from, end).indexOf(mark);
  return index === -1 ? -1 : from + index;
}

function remarkElement(
  type: 'note' | 'boneyard',
  text: string,
  lines: readonly SourceLine[],
  range: Range,
): Note | Boneyard {
  const closed = type === 'note' || isClosedBoneyard(text, range);
  const content = trimRange(text, { start: range.start + 2, end: range.end - (closed ? 2 : 0) });
  return {
    type,
    text: text.slice(content.start, content.end),
    start: range.start,
    // An unclosed boneyard reaches to the end of the file; the white space there belongs to nothing.
    end: closed ? range.end : Math.max(range.start + 2, content.end),
    line: lineOf(lines, range.start),
    endLine: lineOf(lines, closed ? range.end - 1 : Math.max(range.start + 1, content.end - 1)),
    content: [fromStart(content, range.start)],
  };
}

/** The line that holds an offset, by bisection. */
function lineOf(lines: readonly SourceLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low]?.line ?? 0;
}

/** The range without the white space at its ends; an empty one stays where it starts. */
function trimRange(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  const trimmedStart = start + slice.length - slice.trimStart().length;
  const trimmedEnd = start + slice.trimEnd().length;
  return trimmedStart <= trimmedEnd ? { start: trimmedStart, end: trimmedEnd } : { start, end: start };
}
