import { type Feeling, feelingOf } from './feelingWords.js';

/** Words beside a feeling that turn it about or make it a show of one; `cries out` is no tears. */
const MASKS =
  /\b(?:not|no|never|less|without|un\w+ly|fake|faking|false|falsely|mock|mocking|feign\w*|forced|pretend\w*|trying|tries|almost|sarcas\w*|ironic\w*|dry|dryly|wry|wryly|deadpan|too|hiding|covering|despite|cr(?:y|ies|ying) out)\b/iu;
/** Nearer to the middle a word tells of calm or nerves rather than of a pleasant or unpleasant feeling: `quietly`, `nervous`. */
const MIN_VALENCE = 0.5;
/** Longer parentheticals are stage business. */
const LONGEST_PARENTHETICAL = 40;

/** The feeling that a parenthetical names; `undefined` where it names none, two that disagree, or a mask. */
export function feelingIn(parenthetical: string): Feeling | undefined {
  if (parenthetical.length > LONGEST_PARENTHETICAL || MASKS.test(parenthetical)) return undefined;
  const named = (parenthetical.match(/\p{L}+/gu) ?? []).flatMap((word) => feelingOf(word) ?? []);
  const [first] = named;
  const agree = named.every(({ valence }) => Math.sign(valence) === Math.sign(first?.valence ?? 0));
  return agree && Math.abs(first?.valence ?? 0) >= MIN_VALENCE ? first : undefined;
}
