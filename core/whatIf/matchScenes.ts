/** What a scene is told by: its heading, and what it says, piece by piece. */
export interface SceneContent {
  /** Absent for what stands before the first heading. */
  readonly heading?: string;
  readonly texts: readonly string[];
}

/** A scene of one text found in another one. */
export interface SceneMatch {
  readonly scene: number;
  readonly other: number;
  /** Whether the two say the same, word by word. */
  readonly same: boolean;
  /** Whether it stands elsewhere among the scenes that are in both. */
  readonly moved: boolean;
}

/** Two scenes with this share of their words in common are one scene, whatever their headings say. */
const LEAST_SHARED = 0.5;

type Pairs = Map<number, number>;

/**
 * Finds the scenes of a text in another version of it, in the order of the first: those that say the same, then those
 * with one heading, then those that share most of their words, then those that stand between the same two neighbours.
 * A scene is matched once at most; what is left over was taken out, or added.
 */
export function matchScenes(
  scenes: readonly SceneContent[],
  others: readonly SceneContent[],
): readonly SceneMatch[] {
  const [signatures, otherSignatures] = [scenes.map(signatureOf), others.map(signatureOf)];
  const pairs: Pairs = new Map();
  pairByKey(pairs, signatures, otherSignatures);
  pairByKey(
    pairs,
    scenes.map(({ heading }) => headingKey(heading)),
    others.map(({ heading }) => headingKey(heading)),
  );
  pairByWords(pairs, scenes, others);
  pairByNeighbours(pairs, scenes, others);
  const matched = [...pairs].toSorted(([a], [b]) => a - b);
  const inOrder = longestRising(matched.map(([, other]) => other));
  return matched.map(([scene, other]) => ({
    scene,
    other,
    same: signatures[scene] === otherSignatures[other],
    moved: !inOrder.has(other),
  }));
}

function signatureOf({ heading, texts }: SceneContent): string {
  return JSON.stringify([heading ?? null, texts]);
}

/** What stands before the first heading is the same place in both. */
function headingKey(heading: string | undefined): string {
  return heading === undefined ? '' : heading.replaceAll(/\s+/gu, ' ').trim().toUpperCase();
}

/** Pairs what has one key, the first with the first. */
function pairByKey(pairs: Pairs, keys: readonly string[], otherKeys: readonly string[]): void {
  const taken = new Set(pairs.values());
  const free = new Map<string, number[]>();
  for (const [other, key] of otherKeys.entries()) {
    if (!taken.has(other)) free.set(key, [...(free.get(key) ?? []), other]);
  }
  for (const [scene, key] of keys.entries()) {
    const other = pairs.has(scene) ? undefined : free.get(key)?.shift();
    if (other !== undefined) pairs.set(scene, other);
  }
}

/** Pairs what shares most of its words, the most alike first. */
function pairByWords(pairs: Pairs, scenes: readonly SceneContent[], others: readonly SceneContent[]): void {
  const left = unpaired(scenes, new Set(pairs.keys())).map((scene) => ({
    scene,
    words: wordsOf(scenes[scene]),
  }));
  const right = unpaired(others, new Set(pairs.values())).map((other) => ({
    other,
    words: wordsOf(others[other]),
  }));
  const alike = left
    .flatMap(({ scene, words }) =>
      right.map((candidate) => ({
        scene,
        other: candidate.other,
        share: sharedWords(words, candidate.words),
      })),
    )
    .filter(({ share }) => share >= LEAST_SHARED)
    .sort((a, b) => b.share - a.share);
  const taken = new Set(pairs.values());
  for (const { scene, other } of alike) {
    if (pairs.has(scene) || taken.has(other)) continue;
    pairs.set(scene, other);
    taken.add(other);
  }
}

/** Pairs what stands between two pairs, or beside one at an end: a scene written anew is still that scene. */
function pairByNeighbours(
  pairs: Pairs,
  scenes: readonly SceneContent[],
  others: readonly SceneContent[],
): void {
  const taken = new Set(pairs.values());
  for (const scene of unpaired(scenes, new Set(pairs.keys()))) {
    const before = scene === 0 ? -1 : pairs.get(scene - 1);
    const after = scene === scenes.length - 1 ? others.length : pairs.get(scene + 1);
    if (before === undefined || after !== before + 2 || taken.has(before + 1)) continue;
    pairs.set(scene, before + 1);
    taken.add(before + 1);
  }
}

function unpaired(all: readonly unknown[], taken: ReadonlySet<number>): readonly number[] {
  return [...all.keys()].filter((index) => !taken.has(index));
}

/** How often each word stands in a scene. */
function wordsOf(scene: SceneContent | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of scene?.texts
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}'’]+/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The share of words in common (Dice 1945), in 0..1. */
function sharedWords(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  const total = sumOf(one) + sumOf(other);
  return total === 0 ? 0 : (2 * shared) / total;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The longest run of numbers that rise in the order given; of the rest it is fair to say that they were moved. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const runs: { readonly length: number; readonly before: number }[] = [];
  for (const number of numbers) {
    let best = { length: 1, before: -1 };
    for (const [earlier, run] of runs.entries()) {
      if ((numbers[earlier] ?? 0) < number && run.length >= best.length)
        best = { length: run.length + 1, before: earlier };
    }
    runs.push(best);
  }
  const longest = Math.max(0, ...runs.map(({ length }) => length));
  const rising = new Set<number>();
  let at = runs.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    rising.add(numbers[at] ?? 0);
    at = runs[at]?.before ?? -1;
  }
  return rising;
}
