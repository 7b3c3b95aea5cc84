import { type Feeling, feelingOf, FEELINGS } from '../reading/feelingWords.js';
import { clamp } from '../statistics/weighted.js';

/** The tones that a mark names, in the plane of readings, and what it names that is none. */
interface WrittenTones {
  readonly tones: readonly Feeling[];
  readonly unknown: readonly string[];
}

/** `tone: hopeful`, `Tone = tense, 80 %.` */
const TONE = /^tone\s*[:=]\s*(.*?)[\s.!]*$/isu;
/** A longer note tells of the tone at length, and marks none. */
const LONGEST_MARK = 100;
/** `tense 80`, `tense, 80`, `tense 80%`, `tense (80)` */
const STRENGTH = /[\s,(]+(\d{1,3})(?!\d)\s*%?\s*\)?/gu;
const NAME_AND_STRENGTH = /^(.*) (\d{1,3})$/u;
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
export function tonesIn(note: string): WrittenTones | undefined {
  const written = note.length > LONGEST_MARK ? undefined : TONE.exec(note.trim())?.[1];
  if (written === undefined) return undefined;
  const names = written
    .replaceAll(STRENGTH, ' $1 ')
    .split(/[,/+&]|\band\b/iu)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => NAME_AND_STRENGTH.exec(part)?.slice(1) ?? [part]);
  const tones = names.map(([name = '', strength]) => toneOf(name, strength));
  return {
    tones: tones.filter((tone) => tone !== undefined),
    unknown: names.flatMap(([name = ''], index) => (tones[index] === undefined ? [name] : [])),
  };
}

/** A tone at its own strength, or at a given one of 0 to 100: then its larger component is as large as that. */
function toneOf(name: string, strength: string | undefined): Feeling | undefined {
  const degree = DEGREES[DEGREE.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 1;
  const feeling = feelingOf(name.replace(DEGREE, ''));
  if (feeling === undefined) return undefined;
  const { word, valence, arousal } = feeling;
  const largest = Math.max(Math.abs(valence), Math.abs(arousal));
  const wanted = strength === undefined ? largest * degree : Number(strength) / MOST;
  const scale = largest === 0 ? 0 : clamp(wanted, 0, 1) / largest;
  return { word, valence: valence * scale, arousal: arousal * scale };
}

/** More slips of the pen than this make another word; and so do slips in more than every third letter. */
const MOST_SLIPS = 2;
const LETTERS_PER_SLIP = 3;
const MOST_NEAR = 3;

/** The words that name a tone and are written most like this one; none that is another word altogether. */
export function tonesNear(word: string): readonly string[] {
  const written = word.toLowerCase();
  const most = Math.min(MOST_SLIPS, Math.floor(written.length / LETTERS_PER_SLIP));
  return FEELINGS.map((feeling) => ({ word: feeling.word, slips: slipsBetween(written, feeling.word) }))
    .filter(({ slips }) => slips <= most)
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
