import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Failure, systemErrorCode } from './failure.js';

/** In the place of a file's name: standard input or output. */
export const STANDARD_STREAM = '-';

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'that is a folder, not a file',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** How many bytes are looked at to tell text from other things. */
const SNIFFED_BYTES = 8192;
/** Text holds next to no control characters; one in fifty is far more than any script has. */
const MAX_CONTROL_SHARE = 0.02;

/** What a file is called where people read it. */
export function shownName(path: string): string {
  return path === STANDARD_STREAM ? 'standard input' : path;
}

/** Reads a screenplay as text, whatever its encoding. Throws a `Failure` in one sentence when it cannot. */
export async function readScreenplayFile(path: string, stdin: NodeJS.ReadableStream): Promise<string> {
  const name = shownName(path);
  const bytes = await (path === STANDARD_STREAM ? buffer(stdin) : readFile(path)).catch((error: unknown) => {
    const code = systemErrorCode(error);
    throw new Failure(`Cannot read ${name}: ${READ_FAILURES[code ?? ''] ?? 'the system refused'}.`);
  });
  const text = decodeText(bytes);
  if (text === undefined) throw new Failure(`Cannot read ${name}: it is not a text file.`);
  const other = OTHER_FORMATS.find(({ begins }) => begins.test(text));
  if (other !== undefined)
    throw new Failure(`Cannot read ${name}: it is ${other.what}. Export it as Fountain.`);
  return text;
}

/** What screenplays are also kept in, as text that is no script to read. */
const OTHER_FORMATS = [
  { begins: /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?<FinalDraft\b/u, what: 'a Final Draft file' },
  { begins: /^\uFEFF?\s*\{\\rtf/u, what: 'Rich Text (RTF), not plain text' },
] as const;

/**
 * Decodes a text file: UTF-16 by its byte order mark, else UTF-8, even with a damaged byte in it, else
 * Windows-1252, which older programs write. `undefined` for what is no text. A byte order mark stays in the text, so
 * that offsets are those of the file.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Encoding(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16, { ignoreBOM: true }).decode(bytes);
  if (isBinary(bytes)) return undefined;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return isMostlyWhole(text) ? text : new TextDecoder('windows-1252').decode(bytes);
}

/** Whether more characters beyond ASCII were understood than were not. */
function isMostlyWhole(text: string): boolean {
  const replaced = text.match(/\uFFFD/gu)?.length ?? 0;
  return replaced === 0 || replaced < (text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0);
}

function utf16Encoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  const sniffed = bytes.subarray(0, SNIFFED_BYTES);
  const control = sniffed.filter((byte) => byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27);
  return sniffed.includes(0) || control.length > sniffed.length * MAX_CONTROL_SHARE;
}
