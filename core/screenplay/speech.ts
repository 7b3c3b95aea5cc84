import { type Cue, extensionText, parseCue } from './cue.js';
import type { Character, Dialogue, Problem, ScreenplayElement } from './elements.js';
import { readLyrics, startsLineElement } from './lineElements.js';
import { elementOf, type Piece, pieceOf, spanOf } from './pieces.js';
import type { Place, Step } from './step.js';
import { sourceRanges, type VisibleLine } from './visibleLines.js';

/** A cue and all that is said under it. */
export function readSpeech(place: Place, line: VisibleLine): Step | undefined {
  if (!place.afterBlank || line.text.trimStart().startsWith('!')) return undefined;
  const cue = parseCue(line.text);
  if (cue === undefined) return undefined;
  const next = place.lines[place.index + 1];
  const isFollowed = next !== undefined && !next.blank;
  if (!isFollowed && !cue.forced) return undefined;
  const character = characterOf(place.text, line, cue);
  const speech = isFollowed
    ? readSpeechLines(place, place.index + 1)
    : { elements: [], next: place.index + 1 };
  const elements = [character, ...speech.elements];
  if (speech.elements.some(({ type }) => type !== 'parenthetical')) return { elements, next: speech.next };
  const problem: Problem = {
    code: 'cue-without-dialogue',
    message: `${character.name} has a cue but says nothing.`,
    start: character.start,
    end: character.end,
    line: character.line,
  };
  return { elements, next: speech.next, problem };
}

function characterOf(text: string, line: VisibleLine, cue: Cue): Character {
  const element = elementOf('character', text, [line], [sourceRanges(line, cue.text.start, cue.text.end)]);
  const name = line.text.slice(cue.name.start, cue.name.end);
  const nameRange = spanOf(sourceRanges(line, cue.name.start, cue.name.end));
  const character = { ...element, name, nameRange };
  const { extension } = cue;
  if (extension === undefined && !cue.dual) return character;
  return {
    ...character,
    ...(extension && {
      extension: extensionText(line.text.slice(extension.start, extension.end)),
      extensionRange: spanOf(sourceRanges(line, extension.start, extension.end)),
    }),
    ...(cue.dual && { dual: 'right' as const }),
  };
}

/** Parentheticals, lyrics and dialogue until a blank line or a line element. */
function readSpeechLines({ text, lines }: Place, from: number): Step {
  const elements: ScreenplayElement[] = [];
  let index = from;
  while (index < lines.length) {
    const line = lines[index];
    if (line === undefined || startsLineElement(line)) break;
    const single =
      readLyrics({ text, lines, index, afterBlank: false }, line) ?? readParenthetical(text, line, index);
    const step = single ?? readDialogue(text, lines, index);
    elements.push(...step.elements);
    index = step.next;
  }
  return { elements, next: index };
}

function readParenthetical(text: string, line: VisibleLine, index: number): Step | undefined {
  const content = line.text.trim();
  if (!content.startsWith('(') || !content.endsWith(')')) return undefined;
  return { elements: [elementOf('parenthetical', text, [line], [pieceOf(line, 0)])], next: index + 1 };
}

/** Lines of dialogue; a line of two spaces among them is an empty line of the speech. */
function readDialogue(text: string, lines: readonly VisibleLine[], from: number): Step {
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || interruptsDialogue(line)) break;
    if (!line.blank) end = index + 1;
  }
  if (end === from) return { elements: [], next: from + 1 };
  const spoken = lines.slice(from, end);
  const firstSpoken = spoken.findIndex((line) => !line.blank);
  const covered = spoken.slice(firstSpoken);
  const pieces = covered.map((line) => (line.blank ? emptyPiece(line) : pieceOf(line, 0)));
  const element: Dialogue = elementOf('dialogue', text, covered, pieces);
  return { elements: [element], next: end };
}

function emptyPiece(line: VisibleLine): Piece {
  const start = line.runs[0]?.start ?? 0;
  return [{ start, end: start }];
}

function interruptsDialogue(line: VisibleLine): boolean {
  const content = line.text.trim();
  return (
    startsLineElement(line) || content.startsWith('~') || (content.startsWith('(') && content.endsWith(')'))
  );
}
