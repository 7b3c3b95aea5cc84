import { hashText } from '../statistics/random.js';

/**
 * Where something stands among a list of texts (the lines of a script, or the headings of its scenes), told by
 * what it says and what its neighbours say, so that it is found again after edits nearby.
 */
export interface Anchor {
  /** Hashes of the text itself and of its neighbours; a neighbour is absent at either end. */
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
  /** Which one among equal texts it was, from 0. */
  readonly nth: number;
}

/** An anchored text found again. */
export interface AnchoredPlace {
  readonly index: number;
  /** Whether the text itself has been edited; its neighbours told where it stood. */
  readonly isEdited: boolean;
}

/** What anchors are told by: the hashes of a list of texts, made once for all anchors among them. */
export function hashTexts(texts: readonly string[]): readonly string[] {
  return texts.map(hashOf);
}

/** The anchor of one of the texts, given the hashes of all. */
export function anchorOf(hashes: readonly string[], index: number): Anchor {
  const text = hashes[index] ?? hashOf('');
  const before = hashes[index - 1];
  const after = hashes[index + 1];
  const nth = hashes.slice(0, index).filter((hash) => hash === text).length;
  return { text, ...(before !== undefined && { before }), ...(after !== undefined && { after }), nth };
}

/**
 * Finds an anchored text by the hashes of all: among equal ones the one with most of its neighbours, then the one with its number;
 * where none has a neighbour, the only one that stands between both. `undefined` when it is gone.
 */
export function findAnchor(hashes: readonly string[], anchor: Anchor): AnchoredPlace | undefined {
  const equal = hashes.flatMap((hash, index) => (hash === anchor.text ? [index] : []));
  const score = (index: number) =>
    neighboursOf(hashes, index, anchor) + (equal.indexOf(index) === anchor.nth ? 0.5 : 0);
  const [best] = equal.toSorted((a, b) => score(b) - score(a));
  if (best !== undefined && score(best) >= 1) return { index: best, isEdited: false };
  const [edited, ...others] = hashes.flatMap((_, index) =>
    neighboursOf(hashes, index, anchor) === 2 ? [index] : [],
  );
  if (edited !== undefined && others.length === 0) return { index: edited, isEdited: true };
  return best === undefined ? undefined : { index: best, isEdited: false };
}

/** How many neighbours of a text are those of the anchor: 0 to 2. The end of the script is a neighbour too. */
function neighboursOf(hashes: readonly string[], index: number, { before, after }: Anchor): number {
  return Number(hashes[index - 1] === before) + Number(hashes[index + 1] === after);
}

/** Eight hexadecimal digits. */
function hashOf(text: string): string {
  return hashText(text).toString(16).padStart(8, '0');
}
