import { cueOf, type PassageText, splitWords, textOf, type WindowTexts } from '../../core/index.js';
import type { TokenPass } from '../../protocol/readerMessages.js';

import type { SpecialTokens, WordPieces } from './wordPieces.js';

/** The model has this many positions, special tokens included. It was trained on windows of up to 192. */
export const MAX_PASS_TOKENS = 512;

/** The longest run of one passage in one pass: the rest is `[CLS]` and `[SEP]`. */
const MAX_PIECE_TOKENS = MAX_PASS_TOKENS - 2;

/** A parenthetical is a few words; of a longer one, which would take a passage's room, the first count. */
const MAX_CUE_TOKENS = 32;

/** A passage, or a part of one too long for a pass: some of its tokens and the word each belongs to. */
export interface PassagePiece {
  /** Index in the window. */
  readonly passage: number;
  readonly tokenIds: readonly number[];
  /** The tokens of its parenthetical: read right before it, and no part of it. */
  readonly cueIds: readonly number[];
  /** Per token its word in the passage; -1 for the placeholder of a passage without tokens. */
  readonly words: readonly number[];
  /** The first word that may get a contribution, and how many follow it, itself counted. */
  readonly firstWord: number;
  readonly wordCount: number;
  /** The piece's share of the passage's tokens: 1 unless the passage was split. */
  readonly share: number;
}

/** One pass of a window, and the pieces of passages that it reads, in order. */
export interface WindowPass {
  readonly pass: TokenPass;
  readonly pieces: readonly PassagePiece[];
}

/**
 * The passes that read a window: one, unless the window has more tokens than the model has positions. Then
 * it is cut between passages, and a passage that is itself too long is cut into pieces. No token is lost.
 */
export function windowPasses(texts: WindowTexts, wordPieces: WordPieces): readonly WindowPass[] {
  const pieces = texts.flatMap((text, index) => passagePieces(text, index, wordPieces));
  return fillPasses(pieces).map((inPass) => ({
    pass: tokenPass(inPass, wordPieces.special),
    pieces: inPass,
  }));
}

/** A passage without tokens is read as one `[UNK]`, as in training; it contributes to no word. */
function passagePieces(text: PassageText, passage: number, wordPieces: WordPieces): readonly PassagePiece[] {
  const cueIds = tokensOf(cueOf(text), wordPieces).tokenIds.slice(0, MAX_CUE_TOKENS);
  const { tokenIds, words } = tokensOf(textOf(text), wordPieces);
  if (tokenIds.length === 0) {
    const placeholder = { tokenIds: [wordPieces.special.unknown], words: [-1], firstWord: 0, wordCount: 0 };
    return [{ passage, cueIds, share: 1, ...placeholder }];
  }
  const pieceCount = Math.ceil(tokenIds.length / (MAX_PIECE_TOKENS - cueIds.length));
  const pieceLength = Math.ceil(tokenIds.length / pieceCount);
  return Array.from({ length: pieceCount }, (_, piece) => {
    const range = [piece * pieceLength, (piece + 1) * pieceLength] as const;
    const inPiece = words.slice(...range);
    const firstWord = inPiece.at(0) ?? 0;
    return {
      passage,
      cueIds,
      tokenIds: tokenIds.slice(...range),
      words: inPiece,
      firstWord,
      wordCount: (inPiece.at(-1) ?? firstWord) - firstWord + 1,
      share: inPiece.length / tokenIds.length,
    };
  });
}

/** The word pieces of a text, and the word that each belongs to. */
function tokensOf(text: string, wordPieces: WordPieces) {
  const tokenIds: number[] = [];
  const words: number[] = [];
  for (const [word, { start, end }] of splitWords(text).entries()) {
    for (const id of wordPieces.ofWord(text.slice(start, end))) {
      tokenIds.push(id);
      words.push(word);
    }
  }
  return { tokenIds, words };
}

function fillPasses(pieces: readonly PassagePiece[]): readonly (readonly PassagePiece[])[] {
  const passes: PassagePiece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const needed = piece.cueIds.length + piece.tokenIds.length + 1;
    const pass = passes.at(-1);
    if (pass === undefined || needed > room) {
      passes.push([piece]);
      room = MAX_PASS_TOKENS - 1 - needed;
    } else {
      pass.push(piece);
      room -= needed;
    }
  }
  return passes;
}

function tokenPass(pieces: readonly PassagePiece[], special: SpecialTokens): TokenPass {
  const tokenIds = [special.start];
  const passages = [-1];
  const rows = [-1];
  let rowCount = 0;
  for (const [index, piece] of pieces.entries()) {
    const firstRow = rowCount;
    const nowhere = piece.cueIds.map(() => -1);
    tokenIds.push(...piece.cueIds, ...piece.tokenIds, special.separator);
    passages.push(...nowhere, ...piece.tokenIds.map(() => index), -1);
    rows.push(
      ...nowhere,
      ...piece.words.map((word) => (word < 0 ? -1 : firstRow + word - piece.firstWord)),
      -1,
    );
    rowCount += piece.wordCount;
  }
  return {
    tokenIds: Int32Array.from(tokenIds),
    passages: Int32Array.from(passages),
    rows: Int32Array.from(rows),
    passageCount: pieces.length,
    rowCount,
  };
}
