import { hashText } from '../statistics/random.js';
import type { Steps } from '../steps.js';
import type { Passage, Scene } from './passages.js';

/** Consecutive passages of one scene that the model reads together: from `first` up to, not with, `end`. */
export interface Window {
  readonly first: number;
  readonly end: number;
}

/** The longest window, in tokens, its special tokens included: the length the model was trained on. */
export const MAX_WINDOW_TOKENS = 192;
/** From half a window on, one passage in so many ends it, by a hash of its text. */
const CUT_ONE_IN = 4;

/** The windows of all scenes, in script order. None crosses a scene. */
export function* windowSteps(
  scenes: readonly Scene[],
  passages: readonly Passage[],
  countTokens: (text: string) => number,
): Steps<readonly Window[]> {
  const windows: Window[] = [];
  for (const { firstPassage, endPassage } of scenes) {
    yield;
    const texts = passages.slice(firstPassage, endPassage).map(({ plain }) => plain.text);
    for (const { first, end } of cutTexts(texts, countTokens))
      windows.push({ first: firstPassage + first, end: firstPassage + end });
  }
  return windows;
}

/**
 * Cuts consecutive texts into windows. Where one ends depends on the texts near it alone, so that an edit
 * changes one or two windows and leaves the rest of the scene, and their cached readings, as they are
 * (content-defined chunking, Muthitacharoen et al. 2001).
 */
export function cutTexts(texts: readonly string[], countTokens: (text: string) => number): readonly Window[] {
  const windows: Window[] = [];
  let first = 0;
  // [CLS] opens a window, a [SEP] closes each passage.
  let tokens = 1;
  for (const [index, text] of texts.entries()) {
    const added = countTokens(text) + 1;
    if (index > first && tokens + added > MAX_WINDOW_TOKENS) {
      windows.push({ first, end: index });
      first = index;
      tokens = 1;
    }
    tokens += added;
    if (tokens >= MAX_WINDOW_TOKENS / 2 && hashText(text) % CUT_ONE_IN === 0) {
      windows.push({ first, end: index + 1 });
      first = index + 1;
      tokens = 1;
    }
  }
  if (first < texts.length) windows.push({ first, end: texts.length });
  return windows;
}
