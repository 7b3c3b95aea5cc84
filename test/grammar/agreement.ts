import { type ElementType, isRemark, parseScreenplay, type ScreenplayElement } from '../../core/index.js';
import type { TokenizedLine } from './tokenizeScript.js';

/** The scope that stands for each element; the innermost one of a token says what the grammar takes it for. */
const TYPE_OF_SCOPE: ReadonlyMap<string, ElementType> = new Map<string, ElementType>([
  ['entity.name.tag.title-page', 'title_page'],
  ['string.unquoted.title-page', 'title_page'],
  ['markup.heading.scene', 'scene_heading'],
  ['meta.action', 'action'],
  ['entity.name.type.character', 'character'],
  ['variable.parameter.extension', 'character'],
  ['variable.parameter.parenthetical', 'parenthetical'],
  ['meta.dialogue', 'dialogue'],
  ['string.unquoted.lyrics', 'lyrics'],
  ['keyword.control.transition', 'transition'],
  ['markup.quote.centered', 'centered'],
  ['markup.heading.section', 'section'],
  ['comment.block.documentation.synopsis', 'synopsis'],
  ['meta.separator.page-break', 'page_break'],
  ['comment.block.note', 'note'],
  ['comment.block.boneyard', 'boneyard'],
]);

/** What both say of one line of one element. */
export interface Reading {
  readonly parser: ElementType;
  /** `undefined` for text without any scope. */
  readonly grammar: ElementType | undefined;
  readonly text: string;
  /** Counted from 1. */
  readonly line: number;
}

/** For every line of every element of a script: what the parser and what the grammar take it for. */
export function readingsOf(text: string, lines: readonly TokenizedLine[]): readonly Reading[] {
  const tokens = lines.flatMap((line) => line.tokens).filter(({ start, end }) => start < end);
  const grammarAt = (offset: number): ElementType | undefined => {
    const token = tokens[lastStartingBy(tokens, offset)];
    return token === undefined || token.end <= offset ? undefined : typeOf(token.scopes);
  };
  return parseScreenplay(text).elements.flatMap((element) =>
    shownRanges(element, text).flatMap(({ start, end }) => {
      const shown = {
        parser: element.type,
        text: text.slice(start, end),
        line: lastStartingBy(lines, start) + 1,
      };
      const types = new Set([grammarAt(start), grammarAt(end - 1)]);
      return [...types].map((grammar) => ({ ...shown, grammar }));
    }),
  );
}

function typeOf(scopes: readonly string[]): ElementType | undefined {
  for (const scope of scopes.toReversed()) {
    const type = TYPE_OF_SCOPE.get(scope.replace(/\.fountain$/u, ''));
    if (type !== undefined) return type;
  }
  return undefined;
}

/** The stretches of a script that an element alone covers, none longer than a line. */
function shownRanges(element: ScreenplayElement, text: string) {
  const isShown = ({ start, end }: { start: number; end: number }) => text.slice(start, end).trim() !== '';
  const whole = { start: element.start, end: element.end };
  const content = element.content
    .map(({ start, end }) => ({ start: element.start + start, end: element.start + end }))
    .filter(isShown);
  if (isRemark(element)) return splitLines(text, whole).filter(isShown);
  return (content.length > 0 ? content : [whole]).map((range) => trimmed(text, range)).filter(isShown);
}

function splitLines(text: string, { start, end }: { start: number; end: number }) {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/gu)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const slice = text.slice(start, end);
  return { start: start + slice.length - slice.trimStart().length, end: start + slice.trimEnd().length };
}

/** The index of the last part that starts at or before `offset`, by bisection; -1 for none. */
function lastStartingBy(parts: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
