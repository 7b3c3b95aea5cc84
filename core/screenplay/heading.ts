/** Fountain's own list: INT, EXT, EST, INT/EXT, I/E and their dotted forms, in any case, perhaps in bold. */
const NATURAL_HEADING = /^[*_]{0,4}(?:int\.?\/ext|int|ext|est|i\.?\/e)(?:\.|[ \t])/iu;
const LONGEST_PREFIX = 16;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A scene heading taken apart; offsets count from the start of the line as given. */
export interface HeadingParts {
  readonly text: Span;
  /** What stands between the last pair of `#` at the end of the line. */
  readonly number?: Span;
}

/** Reads a line as a scene heading, or gives `undefined`. */
export function parseHeading(line: string): HeadingParts | undefined {
  const indent = line.length - line.trimStart().length;
  const forced = isForcedHeading(line, indent);
  if (!forced && !NATURAL_HEADING.test(line.slice(indent, indent + LONGEST_PREFIX))) return undefined;
  const start = forced ? indent + 1 : indent;
  const end = line.trimEnd().length;
  const number = findSceneNumber(line, start, end);
  if (number === undefined) return { text: { start, end } };
  const textEnd = Math.max(start, line.slice(0, number.start - 1).trimEnd().length);
  return { text: { start, end: textEnd }, number };
}

/** A dot forces a heading unless another dot, a space or nothing follows. */
function isForcedHeading(line: string, indent: number): boolean {
  if (line[indent] !== '.') return false;
  const next = line[indent + 1];
  return next !== undefined && next !== '.' && next.trim() !== '';
}

function findSceneNumber(line: string, start: number, end: number): Span | undefined {
  if (line[end - 1] !== '#') return undefined;
  const open = line.lastIndexOf('#', end - 2);
  if (open <= start || line.slice(open + 1, end - 1).trim() === '') return undefined;
  return { start: open + 1, end: end - 1 };
}
