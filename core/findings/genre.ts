import type { FindingCode } from './finding.js';

/** What a script sets out to be, as far as that changes what is unusual in it. */
export const GENRES = ['any', 'comedy', 'thriller', 'short'] as const;

export type Genre = (typeof GENRES)[number];

/** A loosened finding has to be this many times rarer. */
const LOOSER = 4;

/**
 * What a genre makes ordinary, so that it has to be rarer still to be worth a word: a comedy jumps, says the
 * opposite and names its feelings; a thriller holds its breath; a short has no room for relief or for a drift,
 * and is often of one piece.
 */
const LOOSENED: Readonly<Record<Genre, readonly FindingCode[]>> = {
  any: [],
  comedy: ['tonal-whiplash', 'possible-irony', 'parenthetical-conflict', 'on-the-nose', 'subtext-gap'],
  thriller: ['missing-relief', 'monotone-run', 'tonal-whiplash'],
  short: ['monotone-run', 'missing-relief', 'voice-drift', 'flat-scene', 'no-value-turn'],
};

/** The tail of a norm, as a share, in which a finding is raised. */
export function tailFor(genre: Genre, code: FindingCode, tail: number): number {
  return LOOSENED[genre].includes(code) ? tail / LOOSER : tail;
}
