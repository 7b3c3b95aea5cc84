import { withoutParentheses } from '../reading/passageText.js';
import {
  furthestEnd,
  headingIndexes,
  isRemark,
  type Range,
  type Screenplay,
  type ScreenplayElement,
} from '../screenplay/elements.js';
import { countLineBreaks } from '../screenplay/lines.js';
import { countWords } from '../reading/words.js';
import type { Steps } from '../steps.js';
import { estimateMinutes } from './duration.js';
import { EIGHTHS_PER_PAGE, type LineOffsets, LINES_PER_PAGE } from './layout.js';
import { type PlainText, plainTextOf, slicePlainText, sourceRangeOf } from './plainText.js';
import { splitToLimit } from './sentences.js';
import { speakerNames } from './speakerNames.js';
import { isTechnical } from './technical.js';

/** A longer speech or paragraph is split at sentences: about the longest line the model was trained on. */
export const MAX_PASSAGE_TOKENS = 64;

/** The smallest thing that is scored: what one character says in one breath, or one paragraph of action. */
export interface Passage extends Range {
  readonly kind: 'dialogue' | 'action';
  /** Index of its scene in `Script.scenes`. */
  readonly scene: number;
  readonly line: number;
  /** Pages from the start of the script, from 0; a piece of a long speech stands as far down it as its text. */
  readonly page: number;
  readonly plain: PlainText;
  readonly words: number;
  /**
   * Who speaks, as the first cue has the name, in capitals, extensions left out; `undefined` for action and for lyrics
   * that stand alone.
   */
  readonly speaker: string | undefined;
  /** The parenthetical right above it, without its parentheses. */
  readonly parenthetical: string | undefined;
}

/**
 * A scene: from its heading to the next one. What comes before the first heading is a scene without one, from the first
 * element that is neither title page nor remark.
 */
export interface Scene extends Range {
  /** The heading's text, absent for what stands before the first heading. */
  readonly heading?: string;
  readonly number?: string;
  readonly line: number;
  readonly endLine: number;
  readonly firstElement: number;
  readonly endElement: number;
  readonly firstPassage: number;
  readonly endPassage: number;
  /** Pages from the start of the script, from 0. */
  readonly page: number;
  readonly endPage: number;
  /** Length in eighths of a page, at least 1. */
  readonly eighths: number;
  readonly minutes: number;
  readonly words: number;
  /** Who speaks, in order of first line. */
  readonly speakers: readonly string[];
}

type Speech = Pick<Passage, 'speaker' | 'parenthetical'>;

const NO_SPEECH: Speech = { speaker: undefined, parenthetical: undefined };

/** What passages are made from. */
interface Source {
  readonly screenplay: Screenplay;
  readonly lineOffsets: LineOffsets;
  /** The elements that a blank line stands before. */
  readonly blockStarts: ReadonlySet<number>;
  readonly names: ReadonlyMap<string, string>;
  readonly countTokens: (text: string) => number;
}

/** The scenes of a screenplay and, in script order, their passages. */
export function* passageSteps(
  screenplay: Screenplay,
  lineOffsets: LineOffsets,
  countTokens: (text: string) => number,
): Steps<{ readonly scenes: readonly Scene[]; readonly passages: readonly Passage[] }> {
  const passages: Passage[] = [];
  const scenes: Scene[] = [];
  const blockStarts = new Set(screenplay.blocks.map(({ firstElement }) => firstElement));
  const names = speakerNames(screenplay.elements);
  const source: Source = { screenplay, lineOffsets, blockStarts, names, countTokens };
  for (const { first, end } of sceneSpans(screenplay.elements)) {
    yield;
    const firstPassage = passages.length;
    const own = passagesOfScene(source, first, end, scenes.length);
    for (const passage of own) passages.push(passage);
    const elements = screenplay.elements.slice(first, end);
    const [opening] = elements;
    const hasHeading = opening?.type === 'scene_heading';
    if (!hasHeading && own.length === 0) continue;
    scenes.push({
      ...(hasHeading && { heading: opening.text }),
      ...(hasHeading && opening.number !== undefined && { number: opening.number }),
      start: opening?.start ?? 0,
      line: opening?.line ?? 0,
      ...furthestEnd(elements),
      firstElement: first,
      endElement: end,
      firstPassage,
      endPassage: passages.length,
      ...sizeOf(elements, lineOffsets[first] ?? 0, lineOffsets[end] ?? 0, own),
    });
  }
  return { scenes, passages };
}

/** How long a scene is, from its printed lines and its passages. */
function sizeOf(
  elements: readonly ScreenplayElement[],
  fromLine: number,
  toLine: number,
  passages: readonly Passage[],
) {
  return {
    page: fromLine / LINES_PER_PAGE,
    endPage: toLine / LINES_PER_PAGE,
    eighths: Math.max(1, Math.round(((toLine - fromLine) / LINES_PER_PAGE) * EIGHTHS_PER_PAGE)),
    minutes: estimateMinutes(elements),
    words: passages.reduce((sum, { words }) => sum + words, 0),
    speakers: [...new Set(passages.flatMap(({ speaker }) => (speaker === undefined ? [] : [speaker])))],
  };
}

function sceneSpans(elements: readonly ScreenplayElement[]) {
  const headings = headingIndexes(elements);
  const opening = elements.findIndex((element) => element.type !== 'title_page' && !isRemark(element));
  const starts = opening === -1 || opening === headings[0] ? headings : [opening, ...headings];
  return starts.map((first, index) => ({ first, end: starts[index + 1] ?? elements.length }));
}

function passagesOfScene(source: Source, first: number, end: number, scene: number): readonly Passage[] {
  const passages: Passage[] = [];
  let speech = NO_SPEECH;
  const add = (index: number, kind: Passage['kind']) => {
    for (const passage of passagesOf(source, index, { kind, scene, ...speech })) passages.push(passage);
  };
  for (let index = first; index < end; index += 1) {
    const element = source.screenplay.elements[index];
    if (element === undefined) break;
    // A cue speaks for its own block: lyrics below a blank line stand alone.
    if (source.blockStarts.has(index)) speech = NO_SPEECH;
    if (element.type === 'character') speech = { ...NO_SPEECH, speaker: source.names.get(element.name) };
    else if (element.type === 'parenthetical') {
      const { text } = plainTextOf(source.screenplay.text, element);
      speech = { ...speech, parenthetical: withoutParentheses(text) };
    } else if (element.type === 'dialogue' || element.type === 'lyrics') {
      add(index, 'dialogue');
      speech = { ...speech, parenthetical: undefined };
    } else if (!isRemark(element)) {
      speech = NO_SPEECH;
      if (element.type === 'action' || element.type === 'centered') add(index, 'action');
    }
  }
  return passages;
}

/** The passages of one element. */
function passagesOf(
  { screenplay: { text, elements }, lineOffsets, countTokens }: Source,
  index: number,
  { kind, scene, speaker, parenthetical }: Pick<Passage, 'kind' | 'scene'> & Speech,
): readonly Passage[] {
  const element = elements[index];
  if (element === undefined) return [];
  const plain = plainTextOf(text, element);
  if (!/\p{L}/u.test(plain.text) || (kind === 'action' && isTechnical(plain.text))) return [];
  const pieces = splitToLimit(plain.text, MAX_PASSAGE_TOKENS, countTokens);
  const top = lineOffsets[index] ?? 0;
  const height = (lineOffsets[index + 1] ?? top) - top;
  // Counted from piece to piece, as a long paragraph has many of them.
  let { line, start: counted } = element;
  const plains = pieces.length === 1 ? [plain] : slicePlainText(plain, pieces);
  return plains.map((ofPiece, piece) => {
    const { start, end } = sourceRangeOf(ofPiece);
    line += countLineBreaks(text.slice(counted, start));
    counted = start;
    const page = (top + (height * (pieces[piece]?.start ?? 0)) / plain.text.length) / LINES_PER_PAGE;
    const words = countWords(ofPiece.text);
    return { kind, scene, start, end, line, page, plain: ofPiece, words, speaker, parenthetical };
  });
}
