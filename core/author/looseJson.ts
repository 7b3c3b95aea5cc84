/** What could be read of JSON that people have merged. */
export interface LooseJson {
  /** The wanted objects, in order. */
  readonly objects: readonly Readonly<Record<string, unknown>>[];
  /** The text between them, line breaks included. */
  readonly rest: string;
}

/** `<<<<<<< mine`, `=======`, `>>>>>>> theirs`, and `||||||| base` with what neither side has kept. */
const BASE = /^\|{7}[^]*?(?=^={7}$)/gmu;
const MARKER = /^(?:[<>]{7}.*|={7})$/gmu;
/** No object that a program wrote here is longer: a brace that is never closed costs no more than this to leave. */
const LONGEST_OBJECT = 4000;

/**
 * Reads the objects of text that was JSON once and may have been merged since: marks of a conflict are skipped with
 * both sides kept, and commas may be missing or too many. `isWanted` tells an object from what holds it.
 */
export function readLooseJson(
  text: string,
  isWanted: (object: Readonly<Record<string, unknown>>) => boolean,
): LooseJson {
  const merged = text.replaceAll('\r\n', '\n').replaceAll(BASE, '').replaceAll(MARKER, '');
  const objects: Readonly<Record<string, unknown>>[] = [];
  let rest = '';
  let from = 0;
  for (let open = merged.indexOf('{'); open !== -1; open = merged.indexOf('{', from)) {
    rest += merged.slice(from, open);
    const end = closingOf(merged, open);
    const object = end === undefined ? undefined : parseObject(merged.slice(open, end));
    if (end !== undefined && object !== undefined && isWanted(object)) {
      objects.push(object);
      from = end;
    } else {
      rest += '{';
      from = open + 1;
    }
  }
  return { objects, rest: rest + merged.slice(from) };
}

/** Where the object that opens here ends; `undefined` when it is not closed nearby. */
function closingOf(text: string, open: number): number | undefined {
  let depth = 0;
  let isQuoted = false;
  const last = Math.min(text.length, open + LONGEST_OBJECT);
  for (let at = open; at < last; at += 1) {
    const sign = text[at];
    if (isQuoted && sign === '\\') at += 1;
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === '{') depth += 1;
    else if (!isQuoted && sign === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

/** An object, also one with a comma after its last member. */
function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  for (const written of [text, text.replaceAll(/,(?=\s*\})/gu, '')]) {
    try {
      return JSON.parse(written) as Readonly<Record<string, unknown>>;
    } catch {
      // The other way of writing it, or none.
    }
  }
  return undefined;
}
