import { isUppercase } from './uppercase.js';

/** A character cue taken apart; offsets count from the start of the line as given. */
export interface Cue {
  readonly forced: boolean;
  readonly dual: boolean;
  /** From the first character after `@` to the last one before `^`. */
  readonly text: { readonly start: number; readonly end: number };
  readonly name: { readonly start: number; readonly end: number };
  readonly extension?: { readonly start: number; readonly end: number };
}

/** A small letter before any parenthesis, on a line that forces nothing: told at once for nearly all prose. */
const HAS_SMALL_LETTER = /^\s*[^@\s][^(]*?[a-z]/u;
/** A line longer than this is no cue, however loud. */
const MAX_CUE_LENGTH = 300;

/** Reads a line as a character cue, or gives `undefined` when its own text cannot be one. */
export function parseCue(line: string): Cue | undefined {
  if (line.length > MAX_CUE_LENGTH || HAS_SMALL_LETTER.test(line)) return undefined;
  const forced = line.trimStart().startsWith('@');
  const indent = line.length - line.trimStart().length;
  const start = trimFrom(line, forced ? indent + 1 : indent);
  let end = line.trimEnd().length;
  const dual = line[end - 1] === '^';
  if (dual) end = line.slice(0, end - 1).trimEnd().length;
  if (start >= end) return undefined;
  const extension = findExtension(line, start, end);
  const nameEnd = extension === undefined ? end : line.slice(0, extension.start - 1).trimEnd().length;
  if (nameEnd <= start) return undefined;
  if (!forced && !isUppercase(line.slice(start, nameEnd))) return undefined;
  return {
    forced,
    dual,
    text: { start, end },
    name: { start, end: nameEnd },
    ...(extension && { extension }),
  };
}

function trimFrom(line: string, from: number): number {
  const rest = line.slice(from);
  return from + rest.length - rest.trimStart().length;
}

/** What stands between the first `(` and the closing `)` at the end: `V.O.) (CONT'D` for two extensions. */
function findExtension(line: string, start: number, end: number) {
  if (line[end - 1] !== ')') return undefined;
  const open = line.indexOf('(', start);
  return open === -1 ? undefined : { start: open + 1, end: end - 1 };
}

/** An extension as the reader sees it: `V.O. CONT'D` for `V.O.) (CONT'D`. */
export function extensionText(source: string): string {
  return source.split(/[()]+/u).join(' ').split(/\s+/u).filter(Boolean).join(' ');
}
