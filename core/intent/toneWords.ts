import { type Feeling, feelingOf, FEELINGS } from '../reading/feelingWords.js';
import { clamp } from '../statistics/weighted.js';

/** A tone as its author wrote it, in the plane of readings. */
export type Tone = Feeling;

/** `tone: hopeful`, `Tone = tense, 80 %.` */
const TONE = /^tone\s*[:=]\s*(.*?)[\s.!]*$/isu;
/** A longer note tells of the tone at length, and marks none. */
const LONGEST_MARK = 100;
const STRENGTH = /[\s,(]*\b(\d{1,3})\s*%?\s*\)?$/u;
const MOST = 100;
/** How much of a tone these leave of it. */
const DEGREES: Readonly<Record<string, number>> = {
  slightly: 0.5,
  somewhat: 0.5,
  'a little': 0.5,
  'a bit': 0.5,
  quite: 1,
  rather: 1,
  really: 1.25,
  very: 1.25,
  extremely: 1.25,
};
const DEGREE = new RegExp(`^(${Object.keys(DEGREES).join('|')})\\s+`, 'iu');

/** The tones that a note names, several between commas or `and`; `undefined` for a note that is no tone mark. */
export function tonesIn(
  note: string,
): { readonly tones: readonly Tone[]; readonly unknown: readonly string[] } | undefined {
  const written = note.length > LONGEST_MARK ? undefined : TONE.exec(note.trim())?.[1];
  if (written === undefined) return undefined;
  const [, strength] = STRENGTH.exec(written) ?? [];
  const names = written
    .replace(STRENGTH, '')
    .split(/\s*(?:[,/+&]|\band\b)\s*/iu)
    .filter(Boolean);
  const tones = names.map((name) => toneOf(name, strength));
  return {
    tones: tones.filter((tone) => tone !== undefined),
    unknown: names.filter((_, index) => tones[index] === undefined),
  };
}

/** A tone at its own strength, or at a given one of 0 to 100: then its larger component is as large as that. */
function toneOf(name: string, strength: string | undefined): Tone | undefined {
  const degree = DEGREES[DEGREE.exec(name)?.[1]?.toLowerCase().replace(/\s+/u, ' ') ?? ''] ?? 1;
  const feeling = feelingOf(name.replace(DEGREE, ''));
  if (feeling === undefined) return undefined;
  const { word, valence, arousal } = feeling;
  const largest = Math.max(Math.abs(valence), Math.abs(arousal));
  const wanted = strength === undefined ? largest * degree : Number(strength) / MOST;
  const scale = largest === 0 ? 0 : clamp(wanted, 0, 1) / largest;
  return { word, valence: valence * scale, arousal: arousal * scale };
}

/** More slips of the pen than this make another word. */
const MOST_SLIPS = 2;
const MOST_NEAR = 3;

/** The words that name a tone and are written most like this one; none that is another word altogether. */
export function tonesNear(word: string): readonly string[] {
  const written = word.toLowerCase();
  return FEELINGS.map((feeling) => ({ word: feeling.word, slips: slipsBetween(written, feeling.word) }))
    .filter(({ slips }) => slips <= MOST_SLIPS)
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST_NEAR)
    .map((near) => near.word);
}

/** The edit distance (Levenshtein 1966), row by row. */
function slipsBetween(a: string, b: string): number {
  const first = Array.from({ length: b.length + 1 }, (_, index) => index);
  const last = [...a].reduce<readonly number[]>((above, letter, row) => {
    const line = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const replaced = (above[column] ?? 0) + Number(letter !== other);
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    return line;
  }, first);
  return last.at(-1) ?? 0;
}
