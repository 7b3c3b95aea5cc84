import { type Character, isRemark, type Problem, type ScreenplayElement } from './elements.js';

/**
 * Settles the dual dialogue of elements appended to `elements` from index `from` on: a cue with `^` right
 * after another speech stands on the right of it, and that speech's cue on the left; anywhere else the `^` is
 * an orphan. Replaces cues in `elements` and returns the problems found.
 */
export function linkDualDialogue(elements: ScreenplayElement[], from: number): readonly Problem[] {
  const problems: Problem[] = [];
  for (let index = from; index < elements.length; index += 1) {
    const cue = elements[index];
    if (cue?.type !== 'character' || cue.dual !== 'right') continue;
    const partner = cueOfSpeechBefore(elements, index);
    const left = partner === undefined ? undefined : elements[partner];
    if (partner === undefined || left?.type !== 'character' || left.dual === 'right') {
      const { dual: _dual, ...single } = cue;
      elements[index] = single;
      problems.push(orphan(cue));
    } else {
      elements[partner] = { ...left, dual: 'left' };
    }
  }
  return problems;
}

function orphan(cue: Character): Problem {
  return {
    code: 'orphan-dual-dialogue',
    message: `${cue.name} is marked ^ for dual dialogue, but no other speech stands right before.`,
    start: cue.start,
    end: cue.end,
    line: cue.line,
  };
}

function cueOfSpeechBefore(elements: readonly ScreenplayElement[], index: number): number | undefined {
  for (let before = index - 1; before >= 0; before -= 1) {
    const element = elements[before];
    if (element?.type === 'character') return before;
    if (element === undefined || !(isRemark(element) || isSpoken(element))) return undefined;
  }
  return undefined;
}

/** Whether an element is part of a speech, below its cue. */
export function isSpoken({ type }: ScreenplayElement): boolean {
  return type === 'dialogue' || type === 'parenthetical' || type === 'lyrics';
}
