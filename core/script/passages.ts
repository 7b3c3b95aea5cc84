import { withoutParentheses } from '../reading/passageText.js';
import { isRemark, type Range, type Screenplay, type ScreenplayElement } from '../screenplay/elements.js';
import { countWords } from '../reading/words.js';
import type { Steps } from '../steps.js';
import { estimateMinutes } from './duration.js';
import { EIGHTHS_PER_PAGE, type LineOffsets, LINES_PER_PAGE } from './layout.js';
import { type PlainText, plainTextOf, slicePlainText, toSourceRange } from './plainText.js';
import { splitToLimit } from './sentences.js';

/** A longer speech or paragraph is split at sentences: about the longest line the model was trained on. */
export const MAX_PASSAGE_TOKENS = 64;

/** The smallest thing that is scored: what one character says in one breath, or one paragraph of action. */
export interface Passage extends Range {
  readonly kind: 'dialogue' | 'action';
  /** Index of its scene in `Script.scenes`. */
  readonly scene: number;
  readonly line: number;
  /** Pages from the start of the script, from 0. */
  readonly page: number;
  readonly plain: PlainText;
  readonly words: number;
  /** Who speaks, in capitals, extensions left out; `undefined` for action and for lyrics that stand alone. */
  readonly speaker: string | undefined;
  /** The parenthetical right above it, without its parentheses. */
  readonly parenthetical: string | undefined;
}

/** A scene: from its heading to the next one. What comes before the first heading is a scene without one. */
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

/** Words to the printer and the editor, which would otherwise be read as if they meant something. */
const TECHNICAL =
  /^(?:(?:slow |smash |match |hard |jump )?(?:fade|cut|dissolve|wipe|iris)\b.{0,24}|(?:the )?end(?: of .{0,40})?|continued|more|intercut|title|super|insert|back to scene|\(?cont(?:inued|['’]d)\)?|omitted)[.:]?$/iu;
const LONGEST_TECHNICAL = 48;

type Speech = Pick<Passage, 'speaker' | 'parenthetical'>;

const NO_SPEECH: Speech = { speaker: undefined, parenthetical: undefined };

/** The scenes of a screenplay and, in script order, their passages. */
export function* passageSteps(
  screenplay: Screenplay,
  lineOffsets: LineOffsets,
  countTokens: (text: string) => number,
): Steps<{ readonly scenes: readonly Scene[]; readonly passages: readonly Passage[] }> {
  const passages: Passage[] = [];
  const scenes: Scene[] = [];
  for (const { first, end } of sceneSpans(screenplay.elements)) {
    yield;
    const firstPassage = passages.length;
    const own = passagesOfScene(screenplay, lineOffsets, first, end, scenes.length, countTokens);
    passages.push(...own);
    const opening = screenplay.elements[first];
    const hasHeading = opening?.type === 'scene_heading';
    if (!hasHeading && own.length === 0) continue;
    const last = screenplay.elements[end - 1];
    scenes.push({
      ...(hasHeading && { heading: opening.text }),
      ...(hasHeading && opening.number !== undefined && { number: opening.number }),
      start: opening?.start ?? 0,
      end: last?.end ?? 0,
      line: opening?.line ?? 0,
      endLine: last?.endLine ?? 0,
      firstElement: first,
      endElement: end,
      firstPassage,
      endPassage: passages.length,
      ...sizeOf(screenplay.elements.slice(first, end), lineOffsets[first] ?? 0, lineOffsets[end] ?? 0, own),
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
  const starts = elements.flatMap(({ type }, index) => (type === 'scene_heading' ? [index] : []));
  if (starts[0] !== 0 && elements.length > 0) starts.unshift(0);
  return starts.map((first, index) => ({ first, end: starts[index + 1] ?? elements.length }));
}

function passagesOfScene(
  screenplay: Screenplay,
  lineOffsets: LineOffsets,
  first: number,
  end: number,
  scene: number,
  countTokens: (text: string) => number,
): readonly Passage[] {
  const passages: Passage[] = [];
  let speech = NO_SPEECH;
  const add = (index: number, element: ScreenplayElement, kind: Passage['kind']) => {
    const page = (lineOffsets[index] ?? 0) / LINES_PER_PAGE;
    const of = { kind, scene, page, ...speech };
    passages.push(...passagesOf(screenplay.text, element, of, countTokens));
  };
  for (const [offset, element] of screenplay.elements.slice(first, end).entries()) {
    if (element.type === 'character') speech = { ...NO_SPEECH, speaker: speakerName(element.name) };
    else if (element.type === 'parenthetical') {
      const { text } = plainTextOf(screenplay.text, element);
      speech = { ...speech, parenthetical: withoutParentheses(text) };
    } else if (element.type === 'dialogue' || element.type === 'lyrics') {
      add(first + offset, element, 'dialogue');
      speech = { ...speech, parenthetical: undefined };
    } else if (!isRemark(element)) {
      speech = NO_SPEECH;
      if (element.type !== 'action' && element.type !== 'centered') continue;
      add(first + offset, element, 'action');
    }
  }
  return passages;
}

function passagesOf(
  source: string,
  element: ScreenplayElement,
  { kind, scene, page, speaker, parenthetical }: Pick<Passage, 'kind' | 'scene' | 'page'> & Speech,
  countTokens: (text: string) => number,
): readonly Passage[] {
  const plain = plainTextOf(source, element);
  if (!/\p{L}/u.test(plain.text) || (kind === 'action' && isTechnical(plain.text))) return [];
  const pieces = splitToLimit(plain.text, MAX_PASSAGE_TOKENS, countTokens);
  return pieces.map((piece) => {
    const { start, end } = toSourceRange(plain, piece);
    const line = element.line + (start > element.start ? countLineBreaks(source, element.start, start) : 0);
    const ofPiece = pieces.length === 1 ? plain : slicePlainText(plain, piece.start, piece.end);
    const words = countWords(ofPiece.text);
    return { kind, scene, start, end, line, page, plain: ofPiece, words, speaker, parenthetical };
  });
}

function isTechnical(text: string): boolean {
  return text.length <= LONGEST_TECHNICAL && TECHNICAL.test(text);
}

function countLineBreaks(source: string, start: number, end: number): number {
  return source.slice(start, end).match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** One name for one character: capitals, one space between words, no emphasis marks. */
export function speakerName(name: string): string {
  return name
    .replaceAll(/[*_\\]/gu, '')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ')
    .toUpperCase();
}
