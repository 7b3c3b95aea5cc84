import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One labelled line. */
export interface Row {
  readonly text: string;
  readonly labels: readonly string[];
  /** -1 to 1; absent where nobody rated it. */
  readonly valence?: number;
  readonly arousal?: number;
  readonly dominance?: number;
  /** Earlier lines of its dialogue, oldest first: none where it starts, absent in a set without dialogues. */
  readonly context?: readonly string[];
  /** Whatever else the source gives. */
  readonly meta: Readonly<Record<string, unknown>>;
}

/** All rows of `NAME.jsonl.gz`, with those of `NAME.meta.jsonl.gz` beside them where it exists. */
export function loadRows(folder: string, name: string): readonly Row[] {
  const meta = join(folder, `${name}.meta.jsonl.gz`);
  const metas = existsSync(meta) ? jsonLines(meta) : [];
  return jsonLines(join(folder, `${name}.jsonl.gz`)).map((raw, index) => toRow(raw, metas[index] ?? {}));
}

/** A text of a row's metadata; throws where it is none. */
export function metaText({ meta }: Row, key: string): string {
  const value = meta[key];
  if (typeof value !== 'string') throw new Error(`A row has no ${key}.`);
  return value;
}

/** Rows that stand in order, cut where a dialogue starts. */
export function dialogues(rows: readonly Row[]): readonly (readonly Row[])[] {
  const cut: Row[][] = [];
  for (const row of rows) {
    const dialogue = cut.at(-1);
    if (dialogue === undefined || (row.context ?? []).length === 0) cut.push([row]);
    else dialogue.push(row);
  }
  return cut;
}

function jsonLines(path: string): readonly Readonly<Record<string, unknown>>[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
}

function toRow(raw: Readonly<Record<string, unknown>>, meta: Row['meta']): Row {
  const { text, labels, valence, arousal, dominance, context } = raw;
  if (typeof text !== 'string' || !isTexts(labels)) throw new Error('A row has no text or no labels.');
  return {
    text,
    labels,
    ...(typeof valence === 'number' && { valence }),
    ...(typeof arousal === 'number' && { arousal }),
    ...(typeof dominance === 'number' && { dominance }),
    ...(isTexts(context) && { context }),
    meta,
  };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
