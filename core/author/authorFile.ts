import { FINDING_CODES, type FindingCode } from '../findings/finding.js';
import type { Anchor } from './anchors.js';
import { readLooseJson } from './looseJson.js';

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
  /** Entries that this version does not understand, kept as they are; absent where there are none. */
  readonly unread?: readonly Entry[];
}

type Entry = Readonly<Record<string, unknown>>;

export const NOTHING_SAID: AuthorFile = { ignored: [], corrections: [] };

const VERSION = 1;
const MOST_WORDS = 8;
/** A word may have no end: an entry stays a line that people can read, and that is found whole again. */
const MOST_LETTERS = 120;

/** The first words of a text, as a file shows them. */
export function firstWords(text: string): string {
  const words = text.split(/\s+/u).filter(Boolean);
  const first = words.slice(0, MOST_WORDS).join(' ');
  if (first.length > MOST_LETTERS) return `${[...first].slice(0, MOST_LETTERS).join('')}…`;
  return first + (words.length > MOST_WORDS ? ' …' : '');
}

/**
 * The file's text: sorted, an entry a line, each list closed by a `null` so that every entry ends in a comma. Lines
 * that two people added then stay JSON when they are merged line by line, by a union too.
 */
export function authorFileText({ ignored, corrections, unread = [] }: AuthorFile): string {
  const list = (entries: readonly object[]) => {
    const lines = entries.map((entry) => `    ${JSON.stringify(entry)},\n`).sort();
    return `[\n${lines.join('')}    null\n  ]`;
  };
  const ofLines = [...corrections, ...unread.filter((entry) => !isOfFinding(entry))];
  return `{\n  "version": ${VERSION},\n  "ignored": ${list([...ignored, ...unread.filter(isOfFinding)])},\n  "corrections": ${list(ofLines)}\n}\n`;
}

/**
 * Reads a file, also one that people merged by hand or left in conflict: both sides of it are read, and commas may
 * be missing or too many. An entry that is not understood is kept as it is. Throws an `Error` for what is no such
 * file at all, holds half an entry, or is of a later version, so that nobody writes over it.
 */
export function parseAuthorFile(text: string): AuthorFile {
  const { objects, rest } = readLooseJson(text, (object) => !HOLDERS.some((key) => key in object));
  const versions = [...rest.matchAll(WRITTEN_VERSION)].map(([, version]) => Number(version));
  if (versions.length === 0) throw new Error('This is no file of Undercurrent.');
  if (Math.max(...versions) > VERSION)
    throw new Error('This file was made by a later version of Undercurrent.');
  const broken = rest.split('\n').find((line) => line.replaceAll(WRITTEN_AROUND, '') !== '');
  if (broken !== undefined) throw new Error(`“${broken.trim().slice(0, MOST_QUOTED)}” is not understood.`);
  const unread = objects.filter((entry) => parseIgnored(entry).length + parseCorrection(entry).length === 0);
  return mergeAuthorFiles(NOTHING_SAID, {
    ignored: objects.flatMap(parseIgnored),
    corrections: objects.flatMap(parseCorrection),
    unread,
  });
}

/** What holds entries, and is none. */
const HOLDERS = ['version', 'ignored', 'corrections'];
const WRITTEN_VERSION = /"version"\s*:\s*(\d+)/gu;
/** What may stand in a line around whole entries: the file's own frame, once or more, and values that are no entries. */
const WRITTEN_AROUND =
  /\{(?=\s*(?:"(?:version|ignored|corrections)"|$))|"(?:version|ignored|corrections)"\s*:|"[^"\n]*"(?!\s*:)|-?\b\d[\d.]*\b|\b(?:null|true|false)\b|[,[\]}\s]/gu;
const MOST_QUOTED = 60;

function isOfFinding(entry: Entry): boolean {
  return 'code' in entry;
}

/** Both versions together; where both correct one line, the second one's word stands. */
export function mergeAuthorFiles(first: AuthorFile, second: AuthorFile): AuthorFile {
  const byKey = <Said extends object>(entries: readonly Said[], keyOf: (entry: Said) => string) => [
    ...new Map(entries.map((entry) => [keyOf(entry), entry])).values(),
  ];
  const unread = byKey([...(first.unread ?? []), ...(second.unread ?? [])], (entry) => JSON.stringify(entry));
  return {
    ignored: byKey([...first.ignored, ...second.ignored], keyOfIgnored),
    corrections: byKey([...first.corrections, ...second.corrections], ({ at }) => keyOfAnchor(at)),
    ...(unread.length > 0 && { unread }),
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

function parseIgnored(json: Entry): readonly IgnoredFinding[] {
  const code = FINDING_CODES.find((known) => known === json['code']);
  const within = (['line', 'scene', 'script'] as const).find((known) => known === json['in']);
  const at = parseAnchor(json['at']);
  if (code === undefined || within === undefined || (within !== 'script' && at === undefined)) return [];
  const { words } = json;
  return [{ code, in: within, ...(at && { at }), ...(typeof words === 'string' && { words }) }];
}

function parseCorrection(json: Entry): readonly Correction[] {
  const at = parseAnchor(json['at']);
  const { words, valence, model } = json;
  if (at === undefined || !isValence(valence) || !isValence(model)) return [];
  return [{ at, words: typeof words === 'string' ? words : '', valence, model }];
}

function parseAnchor(json: unknown): Anchor | undefined {
  if (typeof json !== 'object' || json === null) return undefined;
  const { text, before, after, nth, alike } = json as Entry;
  if (typeof text !== 'string' || typeof nth !== 'number') return undefined;
  return {
    text,
    ...(typeof before === 'string' && { before }),
    ...(typeof after === 'string' && { after }),
    nth,
    ...(typeof alike === 'number' && { alike }),
  };
}

function isValence(value: unknown): value is number {
  return typeof value === 'number' && value >= -1 && value <= 1;
}
