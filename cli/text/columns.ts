import stringWidth from 'string-width';

/** Cuts or pads a text to a number of a terminal's columns, of which some characters take two; what is cut ends in an ellipsis. */
export function fit(text: string, columns: number): string {
  const shown = printable(text);
  const width = stringWidth(shown);
  if (width <= columns) return shown + ' '.repeat(columns - width);
  const kept = startWithin(shown, columns - 1);
  return `${kept}…${' '.repeat(columns - 1 - stringWidth(kept))}`;
}

/** As much of the start of a text as fits, in whole characters as a reader counts them. */
function startWithin(text: string, columns: number): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (stringWidth(kept + segment) > columns) break;
    kept += segment;
  }
  return kept;
}

/** Text on one line with nothing in it that would steer a terminal; what joins letters and emoji stays. */
export function printable(text: string): string {
  return text.replace(/(?:[\p{Cc}\s]|(?![\u200C\u200D])\p{Cf})+/gu, ' ').trim();
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

/** Where neither the terminal nor `COLUMNS` says how wide it is: a pipe, a file. */
export const USUAL_COLUMNS = 80;
/** Narrower a table has no room, wider a line is hard to follow. */
const LEAST_COLUMNS = 60;
const MOST_COLUMNS = 140;

/** How many columns to write: what `COLUMNS` says, else what the terminal has, within what can be read. */
export function columnsFor(
  { columns }: { readonly columns?: number | undefined },
  { COLUMNS: asked }: NodeJS.ProcessEnv,
): number {
  const wished = [Number(asked), columns].find((count) => count !== undefined && count > 0);
  return Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, Math.floor(wished ?? USUAL_COLUMNS)));
}
