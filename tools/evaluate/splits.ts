import { createHash } from 'node:crypto';
import { metaText, loadRows, type Row } from './rows.js';

/**
 * Which rows train, tune, calibrate and test. `training/reader/splits.py` divides the sets for training by the
 * same rules and names their reasons: both must give the same parts, or test lines would have been trained on.
 */
const PARTS = ['train', 'dev', 'calibration', 'test'] as const;

export type Part = (typeof PARTS)[number];

/** Percentages of the parts, in the order of `PARTS`. */
type Shares = readonly [number, number, number, number];

interface SetPlan {
  /** Its files, each with its shares. */
  readonly files: Readonly<Record<string, Shares>>;
  /** What is never divided: a document, a dialogue, an episode. */
  readonly unit: (row: Row) => string;
  readonly salt?: string;
  readonly includes?: (row: Row) => boolean;
}

const ALL_TEST: Shares = [0, 0, 0, 100];
const EMOBANK: Shares = [84, 4, 6, 6];
const XED: Shares = [94, 2, 2, 2];
/** Neighbouring dialogues of MSCTD come from one film. */
const MSCTD_BLOCK = 25;
/** EmoryNLP, which is trained on, holds seasons 1 to 4 of the same show. */
const MELD_FIRST_SEASON = 5;

const SETS = {
  goemotions: {
    files: { 'goemotions.train': [92, 4, 4, 0], 'goemotions.dev': ALL_TEST },
    unit: (row) => metaText(row, 'id'),
  },
  xed: { files: { 'xed.all': XED }, unit: (row) => row.text.toLowerCase() },
  xed_neutral: { files: { 'xed_neutral.all': XED }, unit: (row) => row.text.toLowerCase() },
  edos: {
    files: { 'edos_mturk.all': [90, 3, 3, 4] },
    unit: ({ context, text }) => (context?.[0] ?? text).toLowerCase(),
  },
  emobank: {
    files: { 'emobank.train': EMOBANK, 'emobank.dev': EMOBANK },
    unit: (row) => metaText(row, metaText(row, 'document') === 'SemEval' ? 'id' : 'document'),
    salt: '-690',
  },
  msctd: {
    files: { 'msctd.train': [95, 2, 3, 0], 'msctd.dev': ALL_TEST },
    unit: ({ meta }) => String(Math.floor(Number(meta['dialogue']) / MSCTD_BLOCK)),
  },
  emorynlp: {
    files: { 'emorynlp.train': [92, 4, 4, 0], 'emorynlp.dev': ALL_TEST },
    unit: (row) => `${metaText(row, 'season')}-${metaText(row, 'episode')}`,
  },
  meld: {
    files: { 'meld.train': ALL_TEST, 'meld.dev': ALL_TEST },
    unit: ({ text }) => text,
    includes: (row) => Number(metaText(row, 'season')) >= MELD_FIRST_SEASON,
  },
  checklist: { files: { 'checklist_sentiment.mft': ALL_TEST }, unit: ({ text }) => text },
  eec: { files: { 'eec.all': ALL_TEST }, unit: ({ text }) => text },
} as const satisfies Readonly<Record<string, SetPlan>>;

export type SetName = keyof typeof SETS;

/** The raw sets of a folder, divided. */
export class DataSets {
  readonly #folder: string;
  readonly #counts = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The rows of one part of one set, in the order of their files. */
  rows(name: SetName, part: Part): readonly Row[] {
    const plan: SetPlan = SETS[name];
    return Object.entries(plan.files).flatMap(([file, shares]) => {
      if (shares[PARTS.indexOf(part)] === 0) return [];
      const rows = loadRows(this.#folder, file);
      this.#counts.set(file, rows.length);
      return rows.filter(
        (row) =>
          plan.includes?.(row) !== false && partOf(name + (plan.salt ?? ''), plan.unit(row), shares) === part,
      );
    });
  }

  /** The files that were read so far, with their rows, by name. */
  rowCounts(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** The part that a unit falls into, by the hash of its set's and its own name: the same on every machine. */
export function partOf(saltedName: string, unit: string, shares: Shares): Part {
  const digest = createHash('sha256').update(`${saltedName}/${unit}`).digest();
  let percentile = Number(digest.readBigUInt64BE() * 100n) / 2 ** 64;
  for (const [index, part] of PARTS.entries()) {
    percentile -= shares[index] ?? 0;
    if (percentile < 0) return part;
  }
  return 'test';
}
