import type { Position, Range as LspRange } from 'vscode-languageserver';
import type { Range } from '../../core/index.js';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Turns offsets of one text into LSP positions and back. The only place that knows both. */
export class Positions {
  readonly #lineStarts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#lineStarts = lineStarts(text);
    this.#text = text;
  }

  get lineCount(): number {
    return this.#lineStarts.length;
  }

  positionAt(offset: number): Position {
    const bounded = Math.min(Math.max(offset, 0), this.#text.length);
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= bounded) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: bounded - (this.#lineStarts[low] ?? 0) };
  }

  /** Positions beyond a line, which ends before its line break, or beyond the text mean its end. */
  offsetAt({ line, character }: Position): number {
    const start = this.#lineStarts[line];
    if (start === undefined) return line < 0 ? 0 : this.#text.length;
    return Math.min(start + Math.max(character, 0), this.#lineEnd(line));
  }

  #lineEnd(line: number): number {
    const next = this.#lineStarts[line + 1];
    if (next === undefined) return this.#text.length;
    const isPair =
      this.#text.charCodeAt(next - 1) === LINE_FEED && this.#text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return next - (isPair ? 2 : 1);
  }

  rangeOf({ start, end }: Range): LspRange {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }
}

/** By hand: every keystroke needs them, and a regular expression takes longer over a film than its parser. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED))
      starts.push(index + 1);
  }
  return starts;
}
