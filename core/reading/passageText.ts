/** A passage as a reader is given it: its plain text, alone or with the parenthetical it is said with. */
export type PassageText = string | CuedText;

export interface CuedText {
  readonly text: string;
  /** Without its parentheses. It colours how the text reads and is itself no part of the reading. */
  readonly parenthetical: string;
}

/** The words that a reading is of. */
export function textOf(passage: PassageText): string {
  return typeof passage === 'string' ? passage : passage.text;
}

/** What stands before the words: the parenthetical in its parentheses, or nothing. */
export function cueOf(passage: PassageText): string {
  return typeof passage === 'string' || passage.parenthetical === '' ? '' : `(${passage.parenthetical})`;
}

/** A parenthetical as it is written, without its parentheses. */
export function withoutParentheses(parenthetical: string): string {
  return parenthetical.replace(/^\(\s*/u, '').replace(/\s*\)$/u, '');
}
