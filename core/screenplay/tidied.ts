/**
 * A text as if an editor had tidied it on saving: without white space at the ends of its lines and after its last
 * word, its line breaks all alike. Two texts that are equal so are the same script, saved and unsaved.
 */
export function tidied(text: string): string {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}
