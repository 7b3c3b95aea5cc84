/** Cuts a word into vocabulary ids; `undefined` for a word that it does not know how to cut. */
export type CutWord = (word: string) => readonly number[] | undefined;

/** Printable ASCII and typographer's marks, and no longer than WordPiece reads before it gives up: nearly every word. */
const PLAIN_WORD = /^[\x21-\x7e‘’“”–—…]{1,100}$/u;
/** Letters and digits stay together, every mark stands alone. */
const PARTS = /[a-z0-9]+|[^a-z0-9]/gu;
const ACCENTS = /\p{Mn}+/gu;

/**
 * WordPiece (Schuster and Nakajima 2012, as in BERT) for plain words, accents left out as the model's tokenizer does:
 * the longest piece of the vocabulary first, again and again. It says what the tokenizer's library says, several times
 * sooner: a script is cut before its first mark can be shown. Cuts nothing for a tokenizer of another kind.
 *
 * @param tokenizer The contents of `tokenizer.json`.
 */
export function plainWordCutter(tokenizer: object, vocabulary: Vocabulary): CutWord {
  const { model, normalizer } = tokenizer as { readonly model?: unknown; readonly normalizer?: unknown };
  const isUsual =
    field(model, 'continuing_subword_prefix') === '##' &&
    field(normalizer, 'type') === 'BertNormalizer' &&
    field(normalizer, 'lowercase') === true &&
    field(normalizer, 'strip_accents') !== false;
  const unknown = vocabulary('[UNK]');
  if (!isUsual || unknown === undefined) return () => undefined;
  return (word) => {
    const plain = PLAIN_WORD.test(word) ? word : word.normalize('NFD').replaceAll(ACCENTS, '');
    if (!PLAIN_WORD.test(plain)) return undefined;
    return (plain.toLowerCase().match(PARTS) ?? []).flatMap(
      (part) => piecesOf(part, vocabulary) ?? [unknown],
    );
  };
}

/** The id of a piece, if there is such a piece. */
export type Vocabulary = (piece: string) => number | undefined;

/** The vocabulary of a `tokenizer.json`; empty when it has none. */
export function vocabularyOf(tokenizer: object): Vocabulary {
  const pieces = field(field(tokenizer, 'model'), 'vocab');
  if (typeof pieces !== 'object' || pieces === null) return () => undefined;
  // A map would have to be made of 30,000 pieces, of which a script has a few thousand.
  return (piece) => (Object.hasOwn(pieces, piece) ? Number(field(pieces, piece)) : undefined);
}

/** No vocabulary has a longer piece. */
const LONGEST_PIECE = 32;

/** `undefined` when some stretch of the part begins with no piece at all. */
function piecesOf(part: string, idOf: Vocabulary): readonly number[] | undefined {
  const ids: number[] = [];
  let start = 0;
  while (start < part.length) {
    let end = Math.min(part.length, start + LONGEST_PIECE);
    let id: number | undefined;
    while (id === undefined && end > start) {
      id = idOf(`${start > 0 ? '##' : ''}${part.slice(start, end)}`);
      if (id === undefined) end -= 1;
    }
    if (id === undefined) return undefined;
    ids.push(id);
    start = end;
  }
  return ids;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
