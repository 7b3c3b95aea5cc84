import { withoutParentheses } from '../reading/passageText.js';
import { isRemark, type Range, type Screenplay, type ScreenplayElement } from '../screenplay/elements.js';
import type { Steps } from '../steps.js';
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
  readonly plain: PlainText;
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
  countTokens: (text: string) => number,
): Steps<{ readonly scenes: readonly Scene[]; readonly passages: readonly Passage[] }> {
  const passages: Passage[] = [];
  const scenes: Scene[] = [];
  for (const { first, end } of sceneSpans(screenplay.elements)) {
    yield;
    const firstPassage = passages.length;
    passages.push(...passagesOfScene(screenplay, first, end, scenes.length, countTokens));
    const opening = screenplay.elements[first];
    const hasHeading = opening?.type === 'scene_heading';
    if (!hasHeading && passages.length === firstPassage) continue;
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
    });
  }
  return { scenes, passages };
}

function sceneSpans(elements: readonly ScreenplayElement[]) {
  const starts = elements.flatMap(({ type }, index) => (type === 'scene_heading' ? [index] : []));
  if (starts[0] !== 0 && elements.length > 0) starts.unshift(0);
  return starts.map((first, index) => ({ first, end: starts[index + 1] ?? elements.length }));
}

function passagesOfScene(
  screenplay: Screenplay,
  first: number,
  end: number,
  scene: number,
  countTokens: (text: string) => number,
): readonly Passage[] {
  const passages: Passage[] = [];
  let speech = NO_SPEECH;
  for (const element of screenplay.elements.slice(first, end)) {
    if (element.type === 'character') speech = { ...NO_SPEECH, speaker: speakerName(element.name) };
    else if (element.type === 'parenthetical') {
      speech = { ...speech, parenthetical: withoutParentheses(element.text) };
    } else if (element.type === 'dialogue' || element.type === 'lyrics') {
      passages.push(...passagesOf(screenplay.text, element, 'dialogue', scene, speech, countTokens));
      speech = { ...speech, parenthetical: undefined };
    } else if (!isRemark(element)) {
      speech = NO_SPEECH;
      if (element.type !== 'action' && element.type !== 'centered') continue;
      passages.push(...passagesOf(screenplay.text, element, 'action', scene, speech, countTokens));
    }
  }
  return passages;
}

function passagesOf(
  source: string,
  element: ScreenplayElement,
  kind: Passage['kind'],
  scene: number,
  { speaker, parenthetical }: Speech,
  countTokens: (text: string) => number,
): readonly Passage[] {
  const plain = plainTextOf(source, element);
  if (!/\p{L}/u.test(plain.text) || (kind === 'action' && isTechnical(plain.text))) return [];
  const pieces = splitToLimit(plain.text, MAX_PASSAGE_TOKENS, countTokens);
  return pieces.map((piece) => {
    const { start, end } = toSourceRange(plain, piece);
    const line = element.line + (start > element.start ? countLineBreaks(source, element.start, start) : 0);
    const ofPiece = pieces.length === 1 ? plain : slicePlainText(plain, piece.start, piece.end);
    return { kind, scene, start, end, line, plain: ofPiece, speaker, parenthetical };
  });
}

function isTechnical(text: string): boolean {
  return text.length <= LONGEST_TECHNICAL && TECHNICAL.test(text);
}

function countLineBreaks(source: string, start: number, end: number): number {
  return source.slice(start, end).match(/\r\n|\r|\n/gu)?.length ?? 0;
}

/** One name for one character: capitals, one space between words, no emphasis marks. */
function speakerName(name: string): string {
  return name
    .replaceAll(/[*_\\]/gu, '')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ')
    .toUpperCase();
}
