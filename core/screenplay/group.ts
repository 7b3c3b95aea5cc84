import { readAction } from './action.js';
import type { Problem, ScreenplayElement } from './elements.js';
import {
  readCentered,
  readHeading,
  readLyrics,
  readPageBreak,
  readSection,
  readSynopsis,
  readTransition,
} from './lineElements.js';
import type { LineGroup } from './lines.js';
import { findRemarks } from './remarks.js';
import { readSpeech } from './speech.js';
import type { ElementReader, Place, Step } from './step.js';
import { parseTitlePage } from './titlePage.js';
import { type VisibleLine, visibleLines } from './visibleLines.js';

/** What one group of lines holds. Cues that ask for dual dialogue are marked `right`, to be checked. */
export interface GroupParse {
  readonly elements: readonly ScreenplayElement[];
  readonly problems: readonly Problem[];
}

/** The elements that a mark at the start of a line can make, tried before those that any line can be. */
const MARKED_READERS: Readonly<Record<string, readonly ElementReader[]>> = {
  '=': [readPageBreak, readSynopsis],
  '#': [readSection],
  '~': [readLyrics],
  '>': [readCentered],
};

/** Tried in this order; action is what nothing else is. */
const PLAIN_READERS: readonly ElementReader[] = [readHeading, readTransition, readSpeech];

/** Parses one group of lines; `opensScript` lets its first lines be a title page. */
export function parseGroup(text: string, group: LineGroup, opensScript: boolean): GroupParse {
  const remarks = findRemarks(text, group);
  const lines = visibleLines(text, group.lines, remarks.elements);
  const titlePage = opensScript ? parseTitlePage(text, lines) : undefined;
  const elements: ScreenplayElement[] = [...(titlePage?.entries ?? [])];
  const problems: Problem[] = [...remarks.problems];
  let index = titlePage?.next ?? 0;
  let afterBlank = true;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined || line.blank) {
      index += 1;
      afterBlank = true;
      continue;
    }
    const step = readElement({ text, lines, index, afterBlank }, line);
    for (const element of step.elements) elements.push(element);
    if (step.problem !== undefined) problems.push(step.problem);
    index = step.next;
    afterBlank = separates(step.elements.at(-1));
  }
  if (remarks.elements.length === 0) return { elements, problems };
  return { elements: sortByStart([...elements, ...remarks.elements]), problems };
}

function readElement(place: Place, line: VisibleLine): Step {
  const marked = MARKED_READERS[line.text.trimStart().charAt(0)] ?? [];
  return firstOf(marked, place, line) ?? firstOf(PLAIN_READERS, place, line) ?? readAction(place, line);
}

function firstOf(readers: readonly ElementReader[], place: Place, line: VisibleLine): Step | undefined {
  for (const read of readers) {
    const step = read(place, line);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** Line elements need no blank line between themselves and what follows. */
function separates(element: ScreenplayElement | undefined): boolean {
  return element?.type === 'section' || element?.type === 'synopsis' || element?.type === 'page_break';
}

/** By start; of two that start together the one that holds the other comes first. */
function sortByStart(elements: readonly ScreenplayElement[]): readonly ScreenplayElement[] {
  return elements.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
