import { type Feeling, feelingOf } from '../reading/feelingWords.js';
import type { Range } from '../screenplay/elements.js';
import { clamp } from '../statistics/weighted.js';

/** What an author wrote in a note about how something is meant; its range is the note's. */
export type IntendedMark =
  | (Range & { readonly kind: 'intended' })
  | (Range & {
      readonly kind: 'tone';
      readonly word: string;
      readonly valence: number;
      readonly arousal: number;
    })
  /** Beat's `@name=integer`, mapped to -1..1 with 50 as 0; whether it names a character is for the script to say. */
  | (Range & { readonly kind: 'named'; readonly name: string; readonly value: number });

/** `tone: hopeful`, `tone: tense 80`. */
const TONE = /^tone\s*:\s*(\p{L}+)(?:\s+(\d{1,3}))?$/iu;
const INTENDED = /^intended$/iu;
/** Beat's own pattern: letters and spaces in the name. */
const NAMED = /@([\p{L} ]+?)\s*=\s*(\d{1,3})(?!\d)/gu;
const MOST = 100;

/** The marks in the text of a note, without its brackets; none in an ordinary note. */
export function marksIn(note: string, { start, end }: Range): readonly IntendedMark[] {
  const text = note.trim();
  if (INTENDED.test(text)) return [{ kind: 'intended', start, end }];
  const [, word, strength] = TONE.exec(text) ?? [];
  const feeling = word === undefined ? undefined : feelingOf(word);
  if (feeling !== undefined) return [{ kind: 'tone', start, end, ...toneOf(feeling, strength) }];
  return [...text.matchAll(NAMED)].flatMap(([, name = '', number]) => {
    const value = clamp(Number(number), 0, MOST) / (MOST / 2) - 1;
    return [{ kind: 'named', start, end, name: name.trim(), value } as const];
  });
}

/** A tone at its own strength, or at a given one of 0 to 100: then its larger component is as large as that. */
function toneOf({ word, valence, arousal }: Feeling, strength: string | undefined) {
  if (strength === undefined) return { word, valence, arousal };
  const scale = clamp(Number(strength), 0, MOST) / MOST / Math.max(Math.abs(valence), Math.abs(arousal));
  return { word, valence: valence * scale, arousal: arousal * scale };
}
