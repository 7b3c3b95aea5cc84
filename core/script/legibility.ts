import { splitWords } from '../reading/words.js';
import type { Script } from './script.js';

/** Why a text is not read: `undefined` when it can be. */
export type Illegible = 'no text' | 'no screenplay' | 'not English';

/**
 * The commonest English words that carry grammar, less those that other European languages also write
 * (a, me, an, so, war, ...), so that their share tells the language.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the of and to is it that you he was for on are as with his they at be this from have or by not but what all
   were when we there can your which she their if will each about how up out them then many some would
   other into has more two her like him see could no make than been now my did get through
   back down our should very where just because why here i'm don't it's that's you're i've we're can't he's i'll
   let's didn't doesn't isn't won't what's there's she's they're know want think going got does who its off over
   around again away only after before against under between another something nothing looks takes turns walks`
    .split(/\s+/u)
    .filter(Boolean),
);

/** Over 45 produced screenplays the share is .39 to .49; Danish, the nearest other language tried, reaches .11, code .16. */
export const MIN_ENGLISH_SHARE = 0.24;
/** Fewer words than this are too few to tell a language by. */
const MIN_LANGUAGE_WORDS = 40;
/** Without a single scene heading, a screenplay shows itself by how much of it is spoken. */
const MIN_SPOKEN_SHARE = 0.2;

/** Whether a script is one that the model can read: English, and a screenplay. */
export function findIllegible({ scenes, passages }: Script): Illegible | undefined {
  if (passages.length === 0) return 'no text';
  const hasHeading = scenes.some(({ heading }) => heading !== undefined);
  const spoken = passages.filter(({ kind }) => kind === 'dialogue').length / passages.length;
  if (!hasHeading && spoken < MIN_SPOKEN_SHARE) return 'no screenplay';
  const stride = Math.ceil(passages.length / MOST_LANGUAGE_PASSAGES);
  const sample = passages.filter((_, index) => index % stride === 0);
  const { words, share } = englishShare(sample.map(({ plain }) => plain.text));
  return words >= MIN_LANGUAGE_WORDS && share < MIN_ENGLISH_SHARE ? 'not English' : undefined;
}

/** So many passages, from all over the script, tell its language. */
const MOST_LANGUAGE_PASSAGES = 400;

/** How many words texts hold, and the share of them that are English function words. */
export function englishShare(texts: readonly string[]) {
  let words = 0;
  let english = 0;
  for (const text of texts) {
    for (const { start, end } of splitWords(text)) {
      const word = bareWord(text.slice(start, end));
      if (word === '') continue;
      words += 1;
      if (FUNCTION_WORDS.has(word)) english += 1;
    }
  }
  return { words, share: words === 0 ? 0 : english / words };
}

/** A word as most are, with nothing to take off. */
const BARE_WORD = /^[a-z](?:[a-z']*[a-z])?$/u;

/** From a word's first letter to its last; found in one go, however long the word. */
const FIRST_TO_LAST_LETTER = /\p{L}(?:.*\p{L})?/u;

function bareWord(word: string): string {
  if (BARE_WORD.test(word)) return word;
  return FIRST_TO_LAST_LETTER.exec(word.toLowerCase().replaceAll('’', "'"))?.[0] ?? '';
}
