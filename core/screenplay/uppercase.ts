const UPPERCASE_LETTER = /\p{Lu}/u;
const LOWERCASE_LETTER = /\p{Ll}/u;

/**
 * Whether a line is in capitals: at least one capital letter and no small one. Digits and emoji alone are
 * not, nor are scripts without case, which name their characters with `@`.
 */
export function isUppercase(text: string): boolean {
  return UPPERCASE_LETTER.test(text) && !LOWERCASE_LETTER.test(text);
}
