import type { Range } from '../screenplay/elements.js';
import { clamp } from '../statistics/weighted.js';
import { tonesIn } from './toneWords.js';

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

const INTENDED = /^intended[.!]?$/iu;
/**
 * Beat's marks. Its own pattern has letters and spaces in the name; names with a title, a hyphen, an apostrophe or a
 * number are read too.
 */
const NAMED = /@(\p{L}[\p{L}\p{M}\d .'’-]{0,60}?)\s{0,9}=\s{0,9}(\d{1,3})(?!\d)/gu;
const MOST = 100;

/** The marks in the text of a note, without its brackets; none in an ordinary note, nor in a tone with a word that is not known. */
export function marksIn(note: string, { start, end }: Range): readonly IntendedMark[] {
  if (INTENDED.test(note.trim())) return [{ kind: 'intended', start, end }];
  const tone = tonesIn(note);
  if (tone !== undefined)
    return tone.unknown.length > 0
      ? []
      : tone.tones.map((ofNote) => ({ kind: 'tone', start, end, ...ofNote }));
  return [...note.matchAll(NAMED)].map(([, name = '', number]) => {
    const value = clamp(Number(number), 0, MOST) / (MOST / 2) - 1;
    return { kind: 'named', start, end, name: name.trim(), value } as const;
  });
}
