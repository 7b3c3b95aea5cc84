import { type PassageText, withoutParentheses } from '../core/index.js';

/** One line of input to `score`: texts to read, or what was wrong with it. */
export type ScoreRequest =
  | { readonly id: unknown; readonly texts: readonly PassageText[] }
  | { readonly id: unknown; readonly line: number; readonly error: string };

/** Reads one input line; `line` counts from 1. */
export function parseRequest(text: string, line: number): ScoreRequest {
  const json = parseJson(text);
  if (json === undefined) return { id: null, line, error: 'not JSON' };
  if (!isRecord(json)) return { id: null, line, error: 'not an object' };
  const id = json['id'] ?? null;
  if ('text' in json === 'lines' in json) return { id, line, error: 'needs either "text" or "lines"' };
  const lines = 'text' in json ? [json] : json['lines'];
  if (!Array.isArray(lines)) return { id, line, error: '"lines" must be a list' };
  const texts = lines.map(readLine);
  const wrong = texts.indexOf(undefined);
  if (wrong !== -1) {
    return {
      id,
      line,
      error: 'text' in json ? '"text" must be a string' : `line ${wrong} of "lines" has no text`,
    };
  }
  return { id, texts: texts.filter((value) => value !== undefined) };
}

function readLine(line: unknown): PassageText | undefined {
  if (typeof line === 'string') return line;
  if (!isRecord(line)) return undefined;
  const { text, parenthetical } = line;
  if (typeof text !== 'string') return undefined;
  return typeof parenthetical === 'string'
    ? { text, parenthetical: withoutParentheses(parenthetical) }
    : text;
}

/** `undefined` is no JSON value, so it can stand for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
