/** Cuts or pads a text to a number of columns; what is cut ends in an ellipsis. */
export function fit(text: string, columns: number): string {
  const characters = [...printable(text)];
  if (characters.length > columns) return `${characters.slice(0, columns - 1).join('')}…`;
  return characters.join('') + ' '.repeat(columns - characters.length);
}

/** Text on one line with nothing in it that would steer a terminal. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

/** Breaks a text into lines of at most `columns`, between words. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
