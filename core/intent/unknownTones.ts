import type { Problem, Screenplay } from '../screenplay/elements.js';
import { tonesIn, tonesNear } from './toneWords.js';

/** All that a writer may not have meant, in the order of the text: what the parser noticed, and marks left out. */
export function problemsOf(screenplay: Screenplay): readonly Problem[] {
  const unknown = unknownTones(screenplay);
  if (unknown.length === 0) return screenplay.problems;
  return [...screenplay.problems, ...unknown].sort((a, b) => a.start - b.start);
}

/** The notes that mark a tone with a word that names none. */
export function unknownTones({ elements }: Pick<Screenplay, 'elements'>): readonly Problem[] {
  return elements.flatMap(({ type, text, start, end, line }) => {
    const message = type === 'note' ? messageOf(text) : undefined;
    return message === undefined ? [] : [{ code: 'unknown-tone', message, start, end, line }];
  });
}

function messageOf(note: string): string | undefined {
  const [unknown] = tonesIn(note)?.unknown ?? [];
  if (unknown === undefined) return undefined;
  const near = tonesNear(unknown);
  const hint = near.length === 0 ? '' : ` Near it: ${near.join(', ')}.`;
  return `“${unknown}” names no tone that is known here, so the mark is left out.${hint}`;
}
