import { tonesIn, tonesNear } from './toneWords.js';

/** What to tell of a note that marks a tone with a word that names none; `undefined` for any other note. */
export function unknownTone(note: string): string | undefined {
  const [unknown] = tonesIn(note)?.unknown ?? [];
  if (unknown === undefined) return undefined;
  const near = tonesNear(unknown);
  const hint = near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`;
  return `“${unknown}” names no tone that is known here, so the mark is left out.${hint}`;
}
