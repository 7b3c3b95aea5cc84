/** Cuts a word into vocabulary ids; `undefined` for a word that it does not know how to cut. */
export type CutWord = (word: string) => readonly number[] | undefined;

/** Printable ASCII, and no longer than WordPiece reads before it gives up: nearly every word there is. */
const ASCII_WORD = /^[\x21-\x7e]{1,100}$/u;
/** Letters and digits stay together, every other mark stands alone. */
const PARTS = /[a-z0-9]+|[^a-z0-9]/gu;

/**
 * WordPiece (Schuster and Nakajima 2012, as in BERT) for ASCII words: the longest piece of the vocabulary first,
 * again and again. It says what the tokenizer's library says, several times sooner: a script is cut before its first
 * mark can be shown. Cuts nothing for a tokenizer that is not of the usual kind.
 *
 * @param tokenizer The contents of `tokenizer.json`.
 */
export function asciiWordCutter(tokenizer: object, unknown: number): CutWord {
  const { model, normalizer } = tokenizer as { readonly model?: unknown; readonly normalizer?: unknown };
  const vocabulary = field(model, 'vocab');
  const isUsual =
    field(model, 'continuing_subword_prefix') === '##' &&
    field(normalizer, 'type') === 'BertNormalizer' &&
    field(normalizer, 'lowercase') === true;
  if (!isUsual || typeof vocabulary !== 'object' || vocabulary === null) return () => undefined;
  const idOf = (piece: string): number | undefined =>
    Object.hasOwn(vocabulary, piece) ? Number(field(vocabulary, piece)) : undefined;
  return (word) =>
    ASCII_WORD.test(word)
      ? (word.toLowerCase().match(PARTS) ?? []).flatMap((part) => piecesOf(part, idOf) ?? [unknown])
      : undefined;
}

/** `undefined` when some stretch of the part begins with no piece at all. */
function piecesOf(part: string, idOf: (piece: string) => number | undefined): readonly number[] | undefined {
  const ids: number[] = [];
  let start = 0;
  while (start < part.length) {
    let end = part.length;
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
