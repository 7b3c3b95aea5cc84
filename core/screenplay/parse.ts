import { isSpoken, linkDualDialogue } from './dualDialogue.js';
import { type Block, isRemark, type Problem, type Screenplay, type ScreenplayElement } from './elements.js';
import { type GroupParse, parseGroup } from './group.js';
import { groupLines, type LineGroup } from './lines.js';

/** A growing screenplay: what has been read so far of one text. */
export interface ParseState {
  readonly text: string;
  readonly elements: ScreenplayElement[];
  readonly problems: Problem[];
  readonly blocks: Block[];
}

/**
 * Parses a Fountain screenplay. Never throws, whatever the text; what looks wrong is read as best it can be
 * and listed under `problems`.
 */
export function parseScreenplay(text: string): Screenplay {
  const state: ParseState = { text, elements: [], problems: [], blocks: [] };
  for (const group of groupLines(text)) appendGroup(state, group);
  return state;
}

/** Parses one more group of lines onto the end of what has been read; `settle` may change what is kept of it. */
export function appendGroup(
  state: ParseState,
  group: LineGroup,
  settle = (parse: GroupParse): GroupParse => parse,
): void {
  const { text, elements, problems, blocks } = state;
  const parse = settle(parseGroup(text, group, blocks.length === 0));
  const firstElement = elements.length;
  const first = parse.elements.find((element) => !isRemark(element));
  blocks.push({
    start: group.lines[0]?.start ?? 0,
    end: group.lines.at(-1)?.end ?? 0,
    line: group.lines[0]?.line ?? 0,
    firstElement,
    anchored: first !== undefined && !belongsToSpeechBefore(first),
  });
  for (const element of parse.elements) elements.push(element);
  const orphans = linkDualDialogue(elements, firstElement);
  if (parse.problems.length + orphans.length === 0) return;
  const found = [...parse.problems, ...orphans].sort((a, b) => a.start - b.start);
  for (const problem of found) problems.push(problem);
}

/** Whether an element looks back past its block: a dual-dialogue cue, or lyrics that one may follow. */
function belongsToSpeechBefore(element: ScreenplayElement): boolean {
  return isSpoken(element) || (element.type === 'character' && element.dual === 'right');
}
