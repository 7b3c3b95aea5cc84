import { scriptStem } from '../../core/screenplay/fileNames.js';

/** What is kept beside a what-if: its file's name, and what it is one of. */
export interface ScratchAbout {
  readonly name: string;
  /** The script that it is a what-if of. */
  readonly script: string;
  /** The script's text when the what-if was begun. */
  readonly base: string;
}

/** The script that a document is about: itself, or for a what-if the script that is tried out in it. */
export function scriptAbout(
  whatIfs: { at(uri: string): Pick<ScratchAbout, 'script'> | undefined },
  uri: string,
): string {
  return whatIfs.at(uri)?.script ?? uri;
}

/** Whether a script is the same one in every window: each has an `Untitled-1` of its own. */
export function isKnownBeyond({ script }: Pick<ScratchAbout, 'script'>): boolean {
  return !script.startsWith('untitled:');
}

/** Reads what is kept; `undefined` where it is none of ours. */
export function parseScratchAbout(text: string): ScratchAbout | undefined {
  const json = parsed(text);
  if (typeof json !== 'object' || json === null) return undefined;
  const { name, script, base } = json as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string' || typeof script !== 'string' || typeof base !== 'string') return undefined;
  return { name, script, base };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** `Big Fish.fountain` is tried out in `Big Fish (what if).fountain`. */
export function scratchName(script: string): string {
  return `${scriptStem(script, 'Script')} (what if).fountain`;
}
