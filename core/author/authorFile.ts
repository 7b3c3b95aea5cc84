import { FINDING_CODES, type FindingCode } from '../findings/finding.js';
import type { Anchor } from './anchors.js';

/** A finding that the author does not want to hear of. */
export interface IgnoredFinding {
  readonly code: FindingCode;
  /** How far: this line, this scene, or the whole script. */
  readonly in: 'line' | 'scene' | 'script';
  /** The line or the scene; absent for the script. */
  readonly at?: Anchor;
  /** The first words there, for people who read the file. */
  readonly words?: string;
}

/** How the author reads a line. */
export interface Correction {
  readonly at: Anchor;
  readonly words: string;
  /** In -1..1, as the author reads it, and as the model read it then. */
  readonly valence: number;
  readonly model: number;
}

/** What an author has said about one script: kept beside it, as JSON with one entry a line. */
export interface AuthorFile {
  readonly ignored: readonly IgnoredFinding[];
  readonly corrections: readonly Correction[];
}

export const NOTHING_SAID: AuthorFile = { ignored: [], corrections: [] };

const VERSION = 1;
const MOST_WORDS = 8;

/** The first words of a text, as a file shows them. */
export function firstWords(text: string): string {
  const words = text.split(/\s+/u).filter(Boolean);
  return words.slice(0, MOST_WORDS).join(' ') + (words.length > MOST_WORDS ? ' …' : '');
}

/** The file's text: sorted, an entry a line, so that two people's versions merge line by line. */
export function authorFileText({ ignored, corrections }: AuthorFile): string {
  const list = (entries: readonly object[]) => {
    const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).sort();
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  };
  return `{\n  "version": ${VERSION},\n  "ignored": ${list(ignored)},\n  "corrections": ${list(corrections)}\n}\n`;
}

/**
 * Reads a file, also one that people merged by hand: an entry that is not understood is left out. Throws an
 * `Error` for what is no such file at all, or is of a later version, so that nobody writes over it.
 */
export function parseAuthorFile(text: string): AuthorFile {
  const json: unknown = JSON.parse(text);
  if (!isRecord(json) || typeof json['version'] !== 'number')
    throw new Error('This is no file of Undercurrent.');
  if (json['version'] > VERSION) throw new Error('This file was made by a later version of Undercurrent.');
  return mergeAuthorFiles(NOTHING_SAID, {
    ignored: listOf(json['ignored']).flatMap(parseIgnored),
    corrections: listOf(json['corrections']).flatMap(parseCorrection),
  });
}

/** Both versions together; where both correct one line, the second one's word stands. */
export function mergeAuthorFiles(first: AuthorFile, second: AuthorFile): AuthorFile {
  const byKey = <Entry extends object>(entries: readonly Entry[], keyOf: (entry: Entry) => string) => [
    ...new Map(entries.map((entry) => [keyOf(entry), entry])).values(),
  ];
  return {
    ignored: byKey([...first.ignored, ...second.ignored], keyOfIgnored),
    corrections: byKey([...first.corrections, ...second.corrections], ({ at }) => keyOfAnchor(at)),
  };
}

/** What an author said, less some of what they ignored: all of it unless told. */
export function restoring(said: AuthorFile, entries: readonly IgnoredFinding[] = said.ignored): AuthorFile {
  const restored = new Set(entries.map(keyOfIgnored));
  return { ...said, ignored: said.ignored.filter((entry) => !restored.has(keyOfIgnored(entry))) };
}

function keyOfIgnored({ code, in: within, at }: IgnoredFinding): string {
  return JSON.stringify([code, within, keyOfAnchor(at)]);
}

function keyOfAnchor(anchor: Anchor | undefined): string {
  return JSON.stringify([anchor?.text, anchor?.before, anchor?.after, anchor?.nth]);
}

function parseIgnored(json: unknown): readonly IgnoredFinding[] {
  if (!isRecord(json)) return [];
  const code = FINDING_CODES.find((known) => known === json['code']);
  const within = (['line', 'scene', 'script'] as const).find((known) => known === json['in']);
  const at = parseAnchor(json['at']);
  if (code === undefined || within === undefined || (within !== 'script' && at === undefined)) return [];
  const { words } = json;
  return [{ code, in: within, ...(at && { at }), ...(typeof words === 'string' && { words }) }];
}

function parseCorrection(json: unknown): readonly Correction[] {
  if (!isRecord(json)) return [];
  const at = parseAnchor(json['at']);
  const { words, valence, model } = json;
  if (at === undefined || !isValence(valence) || !isValence(model)) return [];
  return [{ at, words: typeof words === 'string' ? words : '', valence, model }];
}

function parseAnchor(json: unknown): Anchor | undefined {
  if (!isRecord(json)) return undefined;
  const { text, before, after, nth } = json;
  if (typeof text !== 'string' || typeof nth !== 'number') return undefined;
  return {
    text,
    ...(typeof before === 'string' && { before }),
    ...(typeof after === 'string' && { after }),
    nth,
  };
}

function isValence(value: unknown): value is number {
  return typeof value === 'number' && value >= -1 && value <= 1;
}

function listOf(json: unknown): readonly unknown[] {
  return Array.isArray(json) ? json : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
