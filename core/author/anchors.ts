import type { Script } from '../script/script.js';
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
  /** How many equal texts there were, itself among them; absent in files of earlier versions. */
  readonly alike?: number;
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

/** What anchors of a script's lines are told by. Made once for each script: it is asked for at every hover. */
export const lineHashes = rememberedByScript(({ passages }) => passages.map(({ plain }) => plain.text));

/** What anchors of its scenes are told by, made once too. */
export const headingHashes = rememberedByScript(({ scenes }) => scenes.map(({ heading }) => heading ?? ''));

/** A script never changes, so what was made of one holds as long as somebody has it. */
function rememberedByScript(
  textsOf: (script: Script) => readonly string[],
): (script: Script) => readonly string[] {
  const made = new WeakMap<Script, readonly string[]>();
  return (script) => {
    const hashes = made.get(script) ?? hashTexts(textsOf(script));
    made.set(script, hashes);
    return hashes;
  };
}

/** The anchor of one of the texts, given the hashes of all. */
export function anchorOf(hashes: readonly string[], index: number): Anchor {
  const text = hashes[index] ?? hashOf('');
  const before = hashes[index - 1];
  const after = hashes[index + 1];
  const equal = placesOf(hashes, text);
  const nth = equal.filter((place) => place < index).length;
  return {
    text,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    nth,
    alike: equal.length,
  };
}

/**
 * Finds an anchored text by the hashes of all: among equal ones the one with most of its neighbours, then the one
 * with its number. A text that stood there more than once needs a neighbour to be told from the others, so that
 * nothing said of one passes to another; one that was and is the only one is found wherever it has moved. Where the
 * text itself is gone, the only one that stands between both neighbours. `undefined` when it is gone.
 */
export function findAnchor(hashes: readonly string[], anchor: Anchor): AnchoredPlace | undefined {
  const equal = placesOf(hashes, anchor.text);
  const isNth = (index: number) => Number(equal.indexOf(index) === anchor.nth);
  const [best] = equal.toSorted(
    (a, b) => neighboursOf(hashes, b, anchor) - neighboursOf(hashes, a, anchor) || isNth(b) - isNth(a),
  );
  const neighbours = best === undefined ? 0 : neighboursOf(hashes, best, anchor);
  const wasAlone = anchor.alike === 1;
  if (best !== undefined && neighbours >= (wasAlone ? 1 : BOTH)) return { index: best, isEdited: false };
  const [edited, ...others] = placesAfter(hashes, anchor.before).filter(
    (index) => neighboursOf(hashes, index, anchor) === BOTH,
  );
  if (edited !== undefined && others.length === 0) return { index: edited, isEdited: true };
  const isSure = neighbours > 0 || (wasAlone && equal.length === 1);
  return best === undefined || !isSure ? undefined : { index: best, isEdited: false };
}

/** A text and both its neighbours: nothing around it has changed. */
const BOTH = 2;

function placesOf(hashes: readonly string[], text: string): readonly number[] {
  const places: number[] = [];
  // A search from match to match: a script has thousands of lines, and an author's file hundreds of anchors.
  for (let index = hashes.indexOf(text); index !== -1; index = hashes.indexOf(text, index + 1))
    places.push(index);
  return places;
}

/** The places right after a text; the first one of all, where there is none before. */
function placesAfter(hashes: readonly string[], before: string | undefined): readonly number[] {
  const places = before === undefined ? [0] : placesOf(hashes, before).map((index) => index + 1);
  return places.filter((index) => index < hashes.length);
}

/** How many neighbours of a text are those of the anchor: 0 to 2. The end of the script is a neighbour too. */
function neighboursOf(hashes: readonly string[], index: number, { before, after }: Anchor): number {
  return Number(hashes[index - 1] === before) + Number(hashes[index + 1] === after);
}

/** Eight hexadecimal digits. */
function hashOf(text: string): string {
  return hashText(text).toString(16).padStart(8, '0');
}
