import { Tokenizer } from '@huggingface/tokenizers';

import { splitWords } from '../../core/index.js';
import { asciiWordCutter, type CutWord } from './asciiWords.js';

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
  readonly #tokenizer: Tokenizer;
  readonly #cutAscii: CutWord;
  readonly #known = new Map<string, readonly number[]>();
  readonly #counts = new Map<string, number>();

  /** Takes the contents of a model's `tokenizer.json` and `tokenizer_config.json`. */
  constructor(tokenizer: object, config: object) {
    // Without added tokens a script that says "[SEP]" is read as those letters and not as a separator.
    this.#tokenizer = new Tokenizer({ ...tokenizer, added_tokens: [] }, config);
    this.special = {
      start: this.#idOf('[CLS]'),
      separator: this.#idOf('[SEP]'),
      unknown: this.#idOf('[UNK]'),
    };
    this.#cutAscii = asciiWordCutter(tokenizer, this.special.unknown);
  }

  /** The pieces of one word: vocabulary ids, without special tokens. Empty for invisible characters. */
  ofWord(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const ids = this.#cutAscii(word) ?? this.#tokenizer.encode(word, { add_special_tokens: false }).ids;
    if (this.#known.size >= MAX_KNOWN_WORDS) this.#known.clear();
    this.#known.set(word, ids);
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
    this.#counts.set(text, count);
    return count;
  }

  #idOf(token: string): number {
    const id = this.#tokenizer.token_to_id(token);
    if (id === undefined) throw new Error(`The tokenizer has no ${token}: it is not a BERT tokenizer.`);
    return id;
  }
}
