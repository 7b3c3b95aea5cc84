import { Tokenizer } from '@huggingface/tokenizers';

import { ownText, splitWords } from '../../core/index.js';
import { type CutWord, plainWordCutter, type Vocabulary, vocabularyOf } from './plainWords.js';

/** The vocabulary ids of the tokens that are no text. */
export interface SpecialTokens {
  readonly start: number;
  readonly separator: number;
  readonly unknown: number;
}

/** Bounds the memory of a long session; a feature has 5,000 to 10,000 distinct words. */
const MAX_KNOWN_WORDS = 50_000;
/** After an edit nearly all passages are counted again; a feature has about 2,000. */
const MAX_KNOWN_COUNTS = 20_000;

/**
 * The model's WordPiece vocabulary, applied word by word (words as `splitWords` cuts them), so that every
 * piece is known to belong to one word. BERT splits at white space first, so the pieces of the words, one
 * after another, are the pieces of the text.
 */
export class WordPieces {
  readonly special: SpecialTokens;
  readonly #cutPlain: CutWord;
  readonly #openLibrary: () => Tokenizer;
  #library: Tokenizer | undefined;
  // By texts of their own: these outlive the versions of a script that they are cut from.
  readonly #known = new Map<string, readonly number[]>();
  readonly #counts = new Map<string, number>();

  /** Takes the contents of a model's `tokenizer.json` and `tokenizer_config.json`. */
  constructor(tokenizer: object, config: object) {
    const vocabulary = vocabularyOf(tokenizer);
    this.special = {
      start: idOf('[CLS]', vocabulary),
      separator: idOf('[SEP]', vocabulary),
      unknown: idOf('[UNK]', vocabulary),
    };
    this.#cutPlain = plainWordCutter(tokenizer, vocabulary);
    // Without added tokens a script that says "[SEP]" is read as those letters and not as a separator.
    this.#openLibrary = () => new Tokenizer({ ...tokenizer, added_tokens: [] }, config);
  }

  /** The pieces of one word: vocabulary ids, without special tokens. Empty for invisible characters. */
  ofWord(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const ids = this.#cutPlain(word) ?? this.#cutByLibrary(word);
    if (this.#known.size >= MAX_KNOWN_WORDS) this.#known.clear();
    this.#known.set(ownText(word), ids);
    return ids;
  }

  /** How many pieces a text has, special tokens not counted. */
  count(text: string): number {
    const known = this.#counts.get(text);
    if (known !== undefined) return known;
    const count = splitWords(text).reduce(
      (sum, { start, end }) => sum + this.ofWord(text.slice(start, end)).length,
      0,
    );
    if (this.#counts.size >= MAX_KNOWN_COUNTS) this.#counts.clear();
    this.#counts.set(ownText(text), count);
    return count;
  }

  /** The library takes as long to open as the rest of a script's cutting: few scripts have a word that needs it. */
  #cutByLibrary(word: string): readonly number[] {
    this.#library ??= this.#openLibrary();
    return this.#library.encode(word, { add_special_tokens: false }).ids;
  }
}

function idOf(token: string, vocabulary: Vocabulary): number {
  const id = vocabulary(token);
  if (id === undefined) throw new Error(`The tokenizer has no ${token}: it is not a BERT tokenizer.`);
  return id;
}
